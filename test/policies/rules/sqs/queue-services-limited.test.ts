import { queueServicesLimited } from '../../../../policies/rules/sqs/queue-services-limited';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(queueServicesLimited, {
  pass: {
    'one topic': {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'sns.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:t' } },
          },
        ],
      },
    },
  },
  fail: {
    'any account': {
      PolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage' }],
      },
    },
  },
  unknown: {
    'a parameter holds the policy': parameterCase('AWS::SQS::QueuePolicy', { PolicyDocument: { Ref: 'Value' } }),
  },
  'not applicable': {
    'no service': { PolicyDocument: { Statement: [{ Effect: 'Deny', Principal: '*', Action: 'sqs:*' }] } },
  },
});
