import { repositoryEncrypted } from '../../../../policies/rules/ecr/repository-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(repositoryEncrypted, {
  pass: {
    'a key': { EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1' } },
  },
  fail: {
    'not set': {},
    'a key of AWS': { EncryptionConfiguration: { EncryptionType: 'KMS' } },
    'another kind': { EncryptionConfiguration: { EncryptionType: 'AES256' } },
  },
  unknown: {
    'a parameter names the key': parameterCase('AWS::ECR::Repository', {
      EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: { Ref: 'Value' } },
    }),
  },
});
