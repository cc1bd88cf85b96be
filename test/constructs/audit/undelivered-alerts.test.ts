import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { TamperingAlerts, UndeliveredAlerts } from '../../../constructs/audit';

const inStack = (build: (stack: Stack) => unknown): Template => {
  const stack = new Stack(new App(), 'Audit');
  build(stack);
  return Template.fromStack(stack);
};

describe('UndeliveredAlerts', () => {
  const template = inStack((stack) => new UndeliveredAlerts(stack, 'Undelivered'));

  test('keeps events for 14 days, under a key of ours', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      MessageRetentionPeriod: 1_209_600,
      KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^UndeliveredKey'), 'Arn'] },
    });
  });

  test('takes events from rules of the account alone', () => {
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'events.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Condition: Match.objectLike({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }),
          }),
        ]),
      },
    });
  });

  test('EventBridge may use the key for queues of the account', () => {
    template.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({ Sid: 'EventBridgeToQueues', Principal: { Service: 'events.amazonaws.com' } }),
        ]),
      },
    });
  });
});

test('every rule of the tampering alerts has the queue', () => {
  const template = inStack((stack) => new TamperingAlerts(stack, 'Alerts'));
  const rules = Object.values(template.findResources('AWS::Events::Rule'));
  expect(rules.length).toBeGreaterThan(3);
  for (const rule of rules)
    expect(rule['Properties'].Targets).toEqual([
      expect.objectContaining({
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^AlertsUndeliveredQueue/), 'Arn'] } },
      }),
    ]);
});
