import { accessPolicyNamedPrincipals } from '../../../../policies/rules/opensearch/access-policy-named-principals';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function data(rule: object) {
  return { Type: 'data', Policy: JSON.stringify([{ Rules: [], ...rule }]) };
}

ruleCases(accessPolicyNamedPrincipals, {
  pass: {
    'a role': data({ Principal: ['arn:aws:iam::111122223333:role/kb'] }),
    'a role of the template': {
      of: 'P',
      resources: {
        Role: { Type: 'AWS::IAM::Role' },
        P: {
          Type: 'AWS::OpenSearchServerless::AccessPolicy',
          Properties: { Type: 'data', Policy: { 'Fn::Sub': '[{"Rules":[],"Principal":["${Role.Arn}"]}]' } },
        },
      },
    },
  },
  fail: {
    everybody: data({ Principal: ['*'] }),
    'the whole account': data({ Principal: ['arn:aws:iam::111122223333:root'] }),
    'every role': data({ Principal: ['arn:aws:iam::111122223333:role/*'] }),
  },
  unknown: {
    'a parameter holds it': parameterCase('AWS::OpenSearchServerless::AccessPolicy', {
      Type: 'data',
      Policy: { Ref: 'Value' },
    }),
  },
  'not applicable': { 'no rules': { Type: 'data', Policy: '[]' } },
});
