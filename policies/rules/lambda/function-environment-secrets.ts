import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { noSecretInValue } from '../shared/secret-in-value';

export const functionEnvironmentSecrets: Rule = {
  id: 'LambdaFunctionEnvironmentSecrets',
  appliesTo: ['AWS::Lambda::Function'],
  severity: 'error',
  problem: 'a secret stands in an environment variable',
  fix: 'Keep the secret in Secrets Manager, pass its ARN, and read it when the function runs.',
  controls: {
    'iso27001:A.5.17': {
      why: 'Credentials are in no template, and in no setting that everybody who may look at the function sees.',
      as: 'partial',
    },
    'iso27001:A.8.12': { why: 'Secrets do not leak by way of repositories, pipelines and consoles.', as: 'supporting' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_45'],
    'checkov-tf': ['CKV_AWS_45'],
    prowler: ['awslambda_function_no_secrets_in_variables'],
  },
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html',
  check: (handler) => {
    const names = handler.keys('Environment.Variables');
    if (!names) return handler.undecided('Environment.Variables');
    const variables = handler.node('Environment.Variables');
    return all(
      ...names
        .filter((name) => !name.includes('.'))
        .map((name) => noSecretInValue(name, variables.get(name), variables.pathOf(name))),
    );
  },
};
