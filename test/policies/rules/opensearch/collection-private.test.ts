import { collectionPrivate } from '../../../../policies/rules/opensearch/collection-private';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function network(policy: object[]) {
  return { Type: 'network', Policy: JSON.stringify(policy) };
}

ruleCases(collectionPrivate, {
  pass: {
    'a VPC endpoint': network([{ Rules: [], AllowFromPublic: false, SourceVPCEs: ['vpce-1'] }]),
    'a service': network([{ Rules: [], SourceServices: ['bedrock.amazonaws.com'] }]),
  },
  fail: {
    public: network([{ Rules: [], AllowFromPublic: true }]),
    'public for one rule': network([{ AllowFromPublic: false }, { AllowFromPublic: true }]),
    'no policy': { Type: 'network' },
  },
  unknown: {
    'a parameter holds it': parameterCase('AWS::OpenSearchServerless::SecurityPolicy', {
      Type: 'network',
      Policy: { Ref: 'Value' },
    }),
  },
  'not applicable': { 'an encryption policy': { Type: 'encryption', Policy: '{}' } },
});
