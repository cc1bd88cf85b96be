import { pass } from '../../template/outcome';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';

export const codeRepositoryAuthenticated: Rule = {
  id: 'SageMakerCodeRepositoryAuthenticated',
  appliesTo: ['AWS::SageMaker::CodeRepository'],
  severity: 'warning',
  problem: 'notebooks use a Git repository without encryption or without signing in',
  fix: "Use an https address in 'GitConfig.RepositoryUrl' and keep the credentials in the secret of 'GitConfig.SecretArn'.",
  controls: {
    'iso27001:A.8.4': { why: 'Source code is reached as a known user over an encrypted connection.', as: 'partial' },
    'iso27001:A.5.17': { why: 'The credentials of the repository are kept in Secrets Manager.', as: 'partial' },
    'iso42001:A.4.4': { why: 'Code of the system comes from a named repository.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_GitConfig.html',
  check: (repository) => {
    const url = textOf(repository.get('GitConfig.RepositoryUrl')) ?? '';
    const encrypted = url.startsWith('https://')
      ? pass(repository.pathOf('GitConfig.RepositoryUrl'))
      : repository.matches('GitConfig.RepositoryUrl', /^https:\/\//);
    // CodeCommit signs in with the role of the notebook.
    return /^https:\/\/git-codecommit\./.test(url) ? encrypted : [encrypted, repository.present('GitConfig.SecretArn')];
  },
};
