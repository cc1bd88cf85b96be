import { all, notApplicable, pass } from '../../template/outcome';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';
import { noSecretInValue } from '../shared/secret-in-value';

export const projectSourceCredentials: Rule = {
  id: 'CodeBuildProjectSourceCredentials',
  appliesTo: ['AWS::CodeBuild::Project', 'AWS::CodeBuild::SourceCredential'],
  severity: 'error',
  problem: 'credentials for the repository stand in the template',
  fix: 'Use a code connection, or a dynamic reference to Secrets Manager.',
  controls: {
    'iso27001:A.5.17': {
      why: 'Credentials for repositories are in no template, repository or pipeline.',
      as: 'partial',
    },
    'iso27001:A.8.4': { why: 'Access to source code does not rest on a shared password.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': [
      'HIPAA.Security-CodeBuildProjectSourceRepoUrl',
      'NIST.800.53.R4-CodeBuildProjectSourceRepoUrl',
      'PCI.DSS.321-CodeBuildProjectSourceRepoUrl',
    ],
    guard: ['CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK'],
    prowler: ['codebuild_project_source_repo_url_no_sensitive_credentials'],
    securityhub: ['CodeBuild.1'],
    config: ['CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK'],
  },
  configRules: ['CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK'],
  source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens.html',
  check: (resource) => {
    if (resource.type === 'AWS::CodeBuild::SourceCredential') {
      if (textOf(resource.get('AuthType')) === 'CODECONNECTIONS') return pass('AuthType', 'CODECONNECTIONS');
      return resource.has('Token')
        ? noSecretInValue('Token', resource.get('Token'), 'Token')
        : notApplicable('no token');
    }
    const more = resource.items('SecondarySources');
    if (!more) return resource.undecided('SecondarySources');
    return all(
      ...[resource.node('Source'), ...more].map((source) =>
        source.has('Location')
          ? noSecretInValue('Location', source.get('Location'), source.pathOf('Location'))
          : notApplicable('no repository by its address'),
      ),
    );
  },
};
