import { domainNodeToNodeEncrypted } from '../../../../policies/rules/opensearch/domain-node-to-node-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainNodeToNodeEncrypted, {
  pass: { on: { NodeToNodeEncryptionOptions: { Enabled: true } } },
  fail: { 'not set': {} },
  unknown: {
    'a parameter decides': parameterCase('AWS::OpenSearchService::Domain', {
      NodeToNodeEncryptionOptions: { Enabled: { Ref: 'Value' } },
    }),
  },
});
