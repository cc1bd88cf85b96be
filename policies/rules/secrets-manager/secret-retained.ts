import type { Rule } from '../rule';
import { retainedOnDeletion } from '../shared/retained-on-deletion';

export const secretRetained: Rule = {
  id: 'SecretsManagerSecretRetained',
  appliesTo: ['AWS::SecretsManager::Secret'],
  severity: 'warning',
  problem: 'the secret is lost when it leaves the stack',
  fix: "Set 'DeletionPolicy' and 'UpdateReplacePolicy' to 'Retain'.",
  controls: {
    'iso27001:A.5.17': {
      why: 'A secret that others still use is not deleted by an update of a stack.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html',
  check: (secret) => retainedOnDeletion(secret),
};
