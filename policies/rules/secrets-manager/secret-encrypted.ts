import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const secretEncrypted: Rule = {
  id: 'SecretsManagerSecretEncrypted',
  appliesTo: ['AWS::SecretsManager::Secret'],
  severity: 'error',
  problem: 'the secret is not encrypted under a key of yours',
  fix: "Set 'KmsKeyId' to a customer-managed key, for replicas too.",
  controls: {
    'iso27001:A.8.24': { why: 'The secret is encrypted under a key that the organization manages.', as: 'partial' },
    'iso27001:A.5.17': { why: 'Reading the secret takes a permission on the key as well.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-SecretsManagerUsingKMSKey',
      'HIPAA.Security-SecretsManagerUsingKMSKey',
      'PCI.DSS.321-SecretsManagerUsingKMSKey',
    ],
    guard: ['SECRETSMANAGER_USING_CMK'],
    'checkov-cfn': ['CKV_AWS_149'],
    'checkov-tf': ['CKV_AWS_149'],
    config: ['SECRETSMANAGER_USING_CMK'],
  },
  configRules: ['SECRETSMANAGER_USING_CMK'],
  source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html',
  check: (secret) => {
    const replicas = secret.items('ReplicaRegions');
    if (!replicas) return secret.undecided('ReplicaRegions');
    return all(
      customerManagedKey(secret, 'KmsKeyId'),
      ...replicas.map((replica) => customerManagedKey(replica, 'KmsKeyId')),
    );
  },
};
