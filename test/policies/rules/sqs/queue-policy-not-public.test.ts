import { queuePolicyNotPublic } from '../../../../policies/rules/sqs/queue-policy-not-public';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(queuePolicyNotPublic, {
  pass: {
    'one topic': {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: '*',
            Action: 'sqs:SendMessage',
            Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:t' } },
          },
        ],
      },
    },
  },
  fail: {
    everybody: { PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sqs:*' }] } },
    'a condition that does not hold without the key': {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: '*',
            Action: 'sqs:*',
            Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '1' } },
          },
        ],
      },
    },
  },
  unknown: { 'a parameter holds it': parameterCase('AWS::SQS::QueuePolicy', { PolicyDocument: { Ref: 'Value' } }) },
});
