import { aiFunctionConcurrency } from '../../../../policies/rules/lambda/ai-function-concurrency';
import { ruleCases } from '../../../support/rule-cases';

function functionThatMay(action: string, properties: object = {}) {
  return {
    of: 'Fn',
    resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] } }],
        },
      },
      Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] }, ...properties } },
    },
  };
}

ruleCases(aiFunctionConcurrency, {
  pass: { 'a limit': functionThatMay('bedrock:InvokeModel', { ReservedConcurrentExecutions: 10 }) },
  fail: {
    'no limit': functionThatMay('bedrock:InvokeModel'),
    'a wildcard': functionThatMay('sagemaker:Invoke*'),
    'every action': functionThatMay('*'),
  },
  unknown: {
    'a parameter decides': {
      ...functionThatMay('bedrock:InvokeAgent', { ReservedConcurrentExecutions: { Ref: 'Limit' } }),
      parameters: { Limit: { Type: 'Number' } },
    },
  },
  'not applicable': {
    'a function that may not': functionThatMay('s3:GetObject'),
    'a role elsewhere': { Role: 'arn:aws:iam::111122223333:role/r' },
    'a custom resource': {
      ...functionThatMay('bedrock:InvokeModel'),
      resources: {
        ...functionThatMay('bedrock:InvokeModel').resources,
        Custom: { Type: 'Custom::Thing', Properties: { ServiceToken: { 'Fn::GetAtt': ['Fn', 'Arn'] } } },
      },
    },
  },
});
