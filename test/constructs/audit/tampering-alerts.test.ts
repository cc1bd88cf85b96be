import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as sns from 'aws-cdk-lib/aws-sns';
import { TamperingAlerts } from '../../../constructs/audit';
import { DataKey } from '../../../constructs/keys';
import { ACCOUNT, decide, REGION } from '../../support/policy-decision';

interface Pattern {
  readonly source: string[];
  readonly 'detail-type': string[];
  readonly detail: { readonly eventSource: string[]; readonly eventName: string[] };
}

function synth(): Template {
  const stack = new Stack(new App(), 'Audit');
  new TamperingAlerts(stack, 'Alerts');
  return Template.fromStack(stack);
}

/** Whether a rule matches the call of an API as CloudTrail hands it to EventBridge. */
function alerts(template: Template, service: string, eventName: string): boolean {
  const patterns: Pattern[] = Object.values(template.findResources('AWS::Events::Rule')).map(
    (rule) => rule['Properties'].EventPattern,
  );
  return patterns.some(
    (pattern) =>
      pattern.source.includes(`aws.${service}`) &&
      pattern['detail-type'].includes('AWS API Call via CloudTrail') &&
      pattern.detail.eventSource.includes(`${service}.amazonaws.com`) &&
      pattern.detail.eventName.includes(eventName),
  );
}

describe('TamperingAlerts', () => {
  const template = synth();

  test.each([
    ['cloudtrail', 'StopLogging'],
    ['cloudtrail', 'DeleteTrail'],
    ['cloudtrail', 'UpdateTrail'],
    ['cloudtrail', 'PutEventSelectors'],
    ['kms', 'DisableKey'],
    ['kms', 'ScheduleKeyDeletion'],
    ['kms', 'PutKeyPolicy'],
    ['s3', 'PutBucketPolicy'],
    ['s3', 'DeleteBucketPolicy'],
    ['s3', 'PutBucketObjectLockConfiguration'],
    ['logs', 'DeleteLogGroup'],
    ['logs', 'PutRetentionPolicy'],
    ['config', 'StopConfigurationRecorder'],
    ['bedrock', 'DeleteModelInvocationLoggingConfiguration'],
    ['bedrock', 'DeleteGuardrail'],
  ])('tells of %s %s', (service, eventName) => {
    expect(alerts(template, service, eventName)).toBe(true);
  });

  test.each([
    ['cloudtrail', 'DescribeTrails'],
    ['kms', 'Decrypt'],
    ['s3', 'GetBucketPolicy'],
    ['config', 'StopLogging'],
  ])('is silent on %s %s', (service, eventName) => {
    expect(alerts(template, service, eventName)).toBe(false);
  });

  test('sends every rule to one encrypted topic, and by no role, which EventBridge warns against', () => {
    const [topicId] = Object.keys(template.findResources('AWS::SNS::Topic'));

    template.resourceCountIs('AWS::SNS::Topic', 1);
    template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    template.allResourcesProperties('AWS::Events::Rule', {
      State: 'ENABLED',
      Targets: [{ Arn: { Ref: topicId }, Id: Match.anyValue(), RoleArn: Match.absent() }],
    });
  });

  test('lets EventBridge publish, over TLS only, and use the key for topics of the account', () => {
    const [topicId] = Object.keys(template.findResources('AWS::SNS::Topic'));
    const topicPolicy = Object.values(template.findResources('AWS::SNS::TopicPolicy'))[0]!['Properties'].PolicyDocument;
    const keyPolicy = Object.values(template.findResources('AWS::KMS::Key'))[0]!['Properties'].KeyPolicy;
    const publish = { action: 'sns:Publish', resource: `id-of-${topicId}` };
    const user = `arn:aws:iam::${ACCOUNT}:role/User`;

    expect(decide(topicPolicy, { ...publish, principal: 'events.amazonaws.com' })).toBe('allow');
    expect(decide(topicPolicy, { ...publish, principal: 'lambda.amazonaws.com' })).toBe('silent');
    expect(decide(topicPolicy, { ...publish, principal: user, context: { 'aws:SecureTransport': 'false' } })).toBe(
      'deny',
    );
    expect(
      decide(keyPolicy, {
        action: 'kms:GenerateDataKey',
        principal: 'events.amazonaws.com',
        context: { 'kms:EncryptionContext:aws:sns:topicArn': `arn:aws:sns:${REGION}:${ACCOUNT}:alerts` },
      }),
    ).toBe('allow');
    expect(decide(keyPolicy, { action: 'kms:GenerateDataKey', principal: 'events.amazonaws.com' })).toBe('silent');
  });

  test('uses a given key', () => {
    const stack = new Stack(new App(), 'Audit');
    const encryptionKey = new DataKey(stack, 'Key');

    new TamperingAlerts(stack, 'Alerts', { encryptionKey });

    Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 1);
  });

  test('uses a topic that exists and makes none', () => {
    const stack = new Stack(new App(), 'Audit');
    const topic = sns.Topic.fromTopicArn(stack, 'Topic', `arn:aws:sns:${REGION}:${ACCOUNT}:security`);

    const alerts = new TamperingAlerts(stack, 'Alerts', { topic });

    expect(alerts.topic).toBe(topic);
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::SNS::Topic', 0);
    // The one key is that of the queue for events that could not be delivered.
    template.resourceCountIs('AWS::KMS::Key', 1);
    template.allResourcesProperties('AWS::Events::Rule', {
      Targets: [Match.objectLike({ Arn: `arn:aws:sns:${REGION}:${ACCOUNT}:security` })],
    });
  });
});
