import { fail, pass } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { noSecretInValue } from '../shared/secret-in-value';

export const projectEnvironmentSecrets: Rule = {
  id: 'CodeBuildProjectEnvironmentSecrets',
  appliesTo: ['AWS::CodeBuild::Project'],
  severity: 'error',
  problem: 'a secret stands in an environment variable of the build',
  fix: "Use the type 'SECRETS_MANAGER' or 'PARAMETER_STORE', and a role instead of access keys.",
  controls: {
    'iso27001:A.5.17': {
      why: 'Credentials are in no template, and in no setting that everybody who may look at the project sees.',
      as: 'partial',
    },
    'iso27001:A.8.12': { why: 'Secrets do not leak by way of repositories and build logs.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': [
      'HIPAA.Security-CodeBuildProjectEnvVarAwsCred',
      'NIST.800.53.R4-CodeBuildProjectEnvVarAwsCred',
      'PCI.DSS.321-CodeBuildProjectEnvVarAwsCred',
    ],
    guard: ['CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK'],
    prowler: ['codebuild_project_no_secrets_in_variables'],
    securityhub: ['CodeBuild.2'],
    config: ['CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK'],
  },
  configRules: ['CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK'],
  source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html',
  check: (project) =>
    project.every('Environment.EnvironmentVariables', (variable) => {
      const type = variable.get('Type');
      if (isUndecided(type)) return variable.undecided('Type');
      if (type === 'SECRETS_MANAGER' || type === 'PARAMETER_STORE') return pass(variable.pathOf('Type'), type);
      const name = textOf(variable.get('Name')) ?? '';
      const at = variable.pathOf('Value');
      if (isUndecided(variable.get('Name'))) {
        const named = noSecretInValue('', variable.get('Value'), at);
        return named.verdict === 'fail' ? named : variable.undecided('Name');
      }
      if (/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY)$/.test(name))
        return variable.has('Value') ? fail(at, undefined, name) : pass(at);
      return noSecretInValue(name, variable.get('Value'), at);
    }),
};
