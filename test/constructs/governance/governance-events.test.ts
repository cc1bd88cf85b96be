import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as sns from 'aws-cdk-lib/aws-sns';
import { GovernanceEvents, type GovernanceEventsProps } from '../../../constructs/governance';
import { DataKey } from '../../../constructs/keys';
import { ACCOUNT, decide, REGION } from '../../support/policy-decision';

function eventsOf(props: GovernanceEventsProps = {}): Template {
  const stack = new Stack(new App(), 'Stack');
  new GovernanceEvents(stack, 'Events', props);
  return Template.fromStack(stack);
}

describe('GovernanceEvents', () => {
  const template = eventsOf();

  test.each([
    ['aws.sagemaker', ['SageMaker Model Package State Change']],
    ['aws.sagemaker', ['SageMaker Model Card State Change']],
    ['aws.sagemaker', ['SageMaker Endpoint State Change', 'SageMaker Endpoint Deployment State Change']],
    ['aws.sagemaker', ['SageMaker Processing Job State Change']],
    ['aws.sagemaker', ['SageMaker Model Building Pipeline Execution Status Change']],
    ['aws.guardduty', ['GuardDuty Finding']],
    ['aws.macie', ['Macie Finding']],
    ['aws.access-analyzer', ['Access Analyzer Finding']],
    ['aws.inspector2', ['Inspector2 Finding']],
  ])('events of %s %j reach the topic, and a queue when they do not', (source, detailType) => {
    template.hasResourceProperties('AWS::Events::Rule', {
      State: 'ENABLED',
      EventPattern: { source: [source], 'detail-type': detailType },
      Targets: [
        Match.objectLike({
          Arn: { Ref: Match.stringLikeRegexp('^EventsTopic') },
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^EventsUndeliveredQueue'), 'Arn'] } },
        }),
      ],
    });
  });

  test('topic and queue are under a customer-managed key', () => {
    template.hasResourceProperties('AWS::SNS::Topic', {
      KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^EventsKey'), 'Arn'] },
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^EventsKey'), 'Arn'] },
      MessageRetentionPeriod: 1209600,
    });
  });

  test('the key lets EventBridge write to the topic and to this queue, not to queues of others', () => {
    const [key] = Object.values(template.findResources('AWS::KMS::Key'));
    const queueName = Object.values(template.findResources('AWS::SQS::Queue'))[0]!['Properties'].QueueName;
    const may = (context: { [key: string]: string }) =>
      decide(key!['Properties'].KeyPolicy, {
        action: 'kms:GenerateDataKey',
        principal: 'events.amazonaws.com',
        context,
      });
    const queue = (account: string) => ({
      'kms:EncryptionContext:aws:sqs:arn': `arn:aws:sqs:${REGION}:${account}:${queueName}`,
    });
    expect(may(queue(ACCOUNT))).toBe('allow');
    expect(may(queue('999999999999'))).toBe('silent');
    expect(may({ 'kms:EncryptionContext:aws:sns:topicArn': `arn:aws:sns:${REGION}:${ACCOUNT}:any` })).toBe('allow');
  });

  test('only rules of this account and region send to the queue', () => {
    const [policy] = Object.values(template.findResources('AWS::SQS::QueuePolicy'));
    const [queueId] = Object.keys(template.findResources('AWS::SQS::Queue'));
    const send = (account: string, principal = 'events.amazonaws.com') =>
      decide(policy!['Properties'].PolicyDocument, {
        action: 'sqs:SendMessage',
        resource: `arn:of:${queueId}`,
        principal,
        context: { 'aws:SourceArn': `arn:aws:events:${REGION}:${account}:rule/any`, 'aws:SecureTransport': 'true' },
      });
    expect(send(ACCOUNT)).toBe('allow');
    expect(send('999999999999')).toBe('silent');
    expect(send(ACCOUNT, 'sns.amazonaws.com')).toBe('silent');
  });

  test('CloudWatch alarms of this account may publish to the topic', () => {
    const [policy] = Object.values(template.findResources('AWS::SNS::TopicPolicy'));
    const [topicId] = Object.keys(template.findResources('AWS::SNS::Topic'));
    const publish = (account: string) =>
      decide(policy!['Properties'].PolicyDocument, {
        action: 'sns:Publish',
        resource: `id-of-${topicId}`,
        principal: 'cloudwatch.amazonaws.com',
        context: {
          'aws:SourceAccount': account,
          'aws:SourceArn': `arn:aws:cloudwatch:${REGION}:${account}:alarm:any`,
          'aws:SecureTransport': 'true',
        },
      });
    expect(publish(ACCOUNT)).toBe('allow');
    expect(publish('999999999999')).toBe('silent');
  });

  test('an alarm says that a notice was not delivered', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateNumberOfMessagesVisible',
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: 0,
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^EventsTopic') }],
    });
    const stack = new Stack(new App(), 'Stack');
    const alarmTopic = new sns.Topic(stack, 'Alarms');
    new GovernanceEvents(stack, 'Events', { alarmTopic });
    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^Alarms') }],
    });
  });

  test('leaves findings to others when asked', () => {
    const rules = Object.values(eventsOf({ findings: false }).findResources('AWS::Events::Rule'));
    expect(new Set(rules.flatMap((rule) => rule['Properties'].EventPattern.source))).toEqual(
      new Set(['aws.sagemaker']),
    );
  });

  test('uses a topic and a key of another stack without a circle', () => {
    const app = new App();
    const keys = new Stack(app, 'Keys');
    const key = new DataKey(keys, 'Key');
    const topic = new sns.Topic(keys, 'Topic', { masterKey: key });
    const stack = new Stack(app, 'Events');
    new GovernanceEvents(stack, 'Events', { topic, encryptionKey: key });
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::SNS::Topic', 0);
    template.resourceCountIs('AWS::KMS::Key', 0);
    expect(() => app.synth()).not.toThrow();
  });
});
