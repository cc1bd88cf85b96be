import { secretEncrypted } from '../../../../policies/rules/secrets-manager/secret-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1';

ruleCases(secretEncrypted, {
  pass: {
    'a key': { KmsKeyId: KEY },
    'a key for the replica too': { KmsKeyId: KEY, ReplicaRegions: [{ Region: 'eu-west-2', KmsKeyId: KEY }] },
  },
  fail: {
    'no key': {},
    'the key of AWS': { KmsKeyId: 'alias/aws/secretsmanager' },
    'a replica without': { KmsKeyId: KEY, ReplicaRegions: [{ Region: 'eu-west-2' }] },
  },
  unknown: { 'a parameter names it': parameterCase('AWS::SecretsManager::Secret', { KmsKeyId: { Ref: 'Value' } }) },
});
