import { queueDeadLetters } from '../../../../policies/rules/sqs/queue-dead-letters';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(queueDeadLetters, {
  pass: {
    'a dead-letter queue': {
      RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:111122223333:dlq', maxReceiveCount: 3 },
    },
  },
  fail: { none: {}, 'an empty target': { RedrivePolicy: { deadLetterTargetArn: '' } } },
  unknown: {
    'a parameter names it': parameterCase('AWS::SQS::Queue', {
      RedrivePolicy: { deadLetterTargetArn: { Ref: 'Value' } },
    }),
  },
  'not applicable': {
    'the dead-letter queue of another': {
      of: 'Dead',
      resources: {
        Dead: { Type: 'AWS::SQS::Queue' },
        Q: {
          Type: 'AWS::SQS::Queue',
          Properties: { RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] } } },
        },
      },
    },
    'the dead-letter queue of a rule': {
      of: 'Dead',
      resources: {
        Dead: { Type: 'AWS::SQS::Queue' },
        R: {
          Type: 'AWS::Events::Rule',
          Properties: {
            Targets: [{ Id: 't', Arn: 'x', DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Dead', 'Arn'] } } }],
          },
        },
      },
    },
  },
});
