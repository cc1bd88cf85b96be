import { accessPolicyLeastPrivilege } from '../../../../policies/rules/opensearch/access-policy-least-privilege';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function data(permissions: string[]) {
  return {
    Type: 'data',
    Policy: JSON.stringify([
      {
        Rules: [{ ResourceType: 'index', Resource: ['index/kb/*'], Permission: permissions }],
        Principal: ['arn:aws:iam::111122223333:role/kb'],
      },
    ]),
  };
}

ruleCases(accessPolicyLeastPrivilege, {
  pass: { 'what is needed': data(['aoss:ReadDocument', 'aoss:WriteDocument']) },
  fail: { everything: data(['aoss:*']) },
  unknown: {
    'a parameter holds it': parameterCase('AWS::OpenSearchServerless::AccessPolicy', {
      Type: 'data',
      Policy: { Ref: 'Value' },
    }),
  },
  'not applicable': { 'no rules': { Type: 'data', Policy: '[]' } },
});
