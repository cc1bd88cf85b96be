import { tablePolicyNotPublic } from '../../../../policies/rules/dynamodb/table-policy-not-public';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(tablePolicyNotPublic, {
  pass: {
    'one role': {
      ResourcePolicy: {
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::111122223333:role/r' },
              Action: 'dynamodb:GetItem',
              Resource: '*',
            },
          ],
        },
      },
    },
  },
  fail: {
    everybody: {
      ResourcePolicy: {
        PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'dynamodb:*', Resource: '*' }] },
      },
    },
    'everybody, by a replica': {
      resources: {
        T: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            Replicas: [
              {
                Region: 'a',
                ResourcePolicy: {
                  PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'dynamodb:*' }] },
                },
              },
            ],
          },
        },
      },
    },
  },
  unknown: {
    'a parameter holds it': parameterCase('AWS::DynamoDB::Table', {
      ResourcePolicy: { PolicyDocument: { Ref: 'Value' } },
    }),
  },
  'not applicable': { 'no policy': {} },
});
