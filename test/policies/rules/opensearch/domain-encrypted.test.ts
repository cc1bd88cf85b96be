import { domainEncrypted } from '../../../../policies/rules/opensearch/domain-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainEncrypted, {
  pass: { on: { EncryptionAtRestOptions: { Enabled: true } } },
  fail: { 'not set': {}, off: { EncryptionAtRestOptions: { Enabled: false } } },
  unknown: {
    'a parameter decides': parameterCase('AWS::OpenSearchService::Domain', {
      EncryptionAtRestOptions: { Enabled: { Ref: 'Value' } },
    }),
  },
});
