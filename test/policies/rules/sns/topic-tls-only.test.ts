import { topicTlsOnly } from '../../../../policies/rules/sns/topic-tls-only';
import { ruleCases } from '../../../support/rule-cases';

function withPolicy(statements: object[]) {
  return {
    of: 'T',
    resources: {
      T: { Type: 'AWS::SNS::Topic' },
      Policy: {
        Type: 'AWS::SNS::TopicPolicy',
        Properties: { Topics: [{ Ref: 'T' }], PolicyDocument: { Statement: statements } },
      },
    },
  };
}

ruleCases(topicTlsOnly, {
  pass: {
    'a deny of publishing': withPolicy([
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'sns:Publish',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]),
    'a deny of everything': withPolicy([
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 'sns:*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': false } },
      },
    ]),
  },
  fail: {
    'no policy': {},
    'an allow with the condition': withPolicy([
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'sns:Publish',
        Condition: { Bool: { 'aws:SecureTransport': 'true' } },
      },
    ]),
    'a deny of something else': withPolicy([
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'sns:Subscribe',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]),
    'a deny with a second condition': withPolicy([
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'sns:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' }, StringEquals: { 'aws:PrincipalAccount': '1' } },
      },
    ]),
    'a deny for one principal': withPolicy([
      {
        Effect: 'Deny',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 'sns:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]),
  },
  unknown: {
    'a parameter holds the policy': {
      of: 'T',
      parameters: { P: { Type: 'String' } },
      resources: {
        T: { Type: 'AWS::SNS::Topic' },
        Policy: { Type: 'AWS::SNS::TopicPolicy', Properties: { Topics: [{ Ref: 'T' }], PolicyDocument: { Ref: 'P' } } },
      },
    },
  },
});
