import { domainOwnKey } from '../../../../policies/rules/opensearch/domain-own-key';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainOwnKey, {
  pass: {
    'a key': { EncryptionAtRestOptions: { Enabled: true, KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' } },
  },
  fail: {
    'no key': { EncryptionAtRestOptions: { Enabled: true } },
    'the key of AWS': { EncryptionAtRestOptions: { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:alias/aws/es' } },
  },
  unknown: {
    'a parameter names it': parameterCase('AWS::OpenSearchService::Domain', {
      EncryptionAtRestOptions: { KmsKeyId: { Ref: 'Value' } },
    }),
  },
});
