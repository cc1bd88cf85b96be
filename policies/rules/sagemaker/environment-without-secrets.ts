import { all, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { containerEnvironments, ENVIRONMENT_TYPES } from '../shared/sagemaker-containers';
import { noSecretInValue } from '../shared/secret-in-value';

export const environmentWithoutSecrets: Rule = {
  id: 'SageMakerEnvironmentWithoutSecrets',
  appliesTo: ENVIRONMENT_TYPES,
  severity: 'error',
  problem: 'a secret stands in the environment of a container',
  fix: 'Keep the secret in AWS Secrets Manager and let the code read it, or name it by a dynamic reference.',
  controls: {
    'iso27001:A.5.17': {
      why: 'Credentials are kept where they can be rotated, not in templates and job descriptions.',
      as: 'partial',
    },
    'iso27001:A.8.12': { why: 'Whoever may describe the job would read the secret.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
  check: (resource) => {
    const environments = containerEnvironments(resource);
    if (!environments) return unknown('containers that are known at deployment');
    return environments.map((environment) => {
      const names = environment.keys();
      if (!names) return environment.undecided();
      if (names.length === 0) return noSecretInValue('Environment', environment.get(), environment.pathOf());
      return all(...names.map((name) => noSecretInValue(name, environment.get(name), environment.pathOf(name))));
    });
  },
};
