import { queueTlsOnly } from '../../../../policies/rules/sqs/queue-tls-only';
import { ruleCases } from '../../../support/rule-cases';

function withPolicy(statements: object[]) {
  return {
    of: 'Q',
    resources: {
      Q: { Type: 'AWS::SQS::Queue' },
      Policy: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: { Queues: [{ Ref: 'Q' }], PolicyDocument: { Statement: statements } },
      },
    },
  };
}

ruleCases(queueTlsOnly, {
  pass: {
    'a deny of everything': withPolicy([
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'sqs:*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]),
  },
  fail: {
    'no policy': {},
    'a deny of sending only': withPolicy([
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'sqs:SendMessage',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]),
    'a deny that is about another queue': {
      of: 'Q',
      resources: {
        Q: { Type: 'AWS::SQS::Queue' },
        Other: { Type: 'AWS::SQS::Queue' },
        Policy: {
          Type: 'AWS::SQS::QueuePolicy',
          Properties: {
            Queues: [{ Ref: 'Q' }, { Ref: 'Other' }],
            PolicyDocument: {
              Statement: [
                {
                  Effect: 'Deny',
                  Principal: '*',
                  Action: 'sqs:*',
                  Resource: { 'Fn::GetAtt': ['Other', 'Arn'] },
                  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
                },
              ],
            },
          },
        },
      },
    },
    'the policy of another queue': {
      of: 'Q',
      resources: {
        Q: { Type: 'AWS::SQS::Queue' },
        Policy: {
          Type: 'AWS::SQS::QueuePolicy',
          Properties: { Queues: ['https://sqs/other'], PolicyDocument: { Statement: [] } },
        },
      },
    },
  },
  unknown: {
    'a parameter holds the policy': {
      of: 'Q',
      parameters: { P: { Type: 'String' } },
      resources: {
        Q: { Type: 'AWS::SQS::Queue' },
        Policy: { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: [{ Ref: 'Q' }], PolicyDocument: { Ref: 'P' } } },
      },
    },
  },
});
