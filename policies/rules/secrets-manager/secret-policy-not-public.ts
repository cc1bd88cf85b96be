import { pass } from '../../template/outcome';
import type { Rule } from '../rule';
import { namesItsPrincipals } from '../shared/open-to-everyone';

export const secretPolicyNotPublic: Rule = {
  id: 'SecretsManagerSecretPolicyNotPublic',
  appliesTo: ['AWS::SecretsManager::ResourcePolicy'],
  severity: 'error',
  problem: 'everybody may read the secret',
  fix: "Name the principals, and set 'BlockPublicPolicy' to true.",
  controls: {
    'iso27001:A.5.15': { why: 'Only named principals may read the secret.', as: 'partial' },
    'iso27001:A.5.17': { why: 'The secret stays with those who need it.', as: 'partial' },
  },
  equivalents: { prowler: ['secretsmanager_not_publicly_accessible'] },
  source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
  check: (policy) => {
    const outcome = namesItsPrincipals(policy.node('ResourcePolicy'));
    // Secrets Manager then refuses a policy that is open to everybody.
    if (outcome.verdict === 'unknown' && policy.isTrue('BlockPublicPolicy').verdict === 'pass')
      return pass('BlockPublicPolicy', true);
    return outcome;
  },
};
