import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import * as sns from 'aws-cdk-lib/aws-sns';
import { TopicTarget } from '../../../constructs/audit';
import { DataKey } from '../../../constructs/keys';
import { ACCOUNT, decide, REGION } from '../../support/policy-decision';

const source = ['aws.sagemaker'];

describe('TopicTarget', () => {
  test('sends the events of a rule to the topic, by no role', () => {
    const stack = new Stack(new App(), 'Rules');
    const topic = new sns.Topic(stack, 'Topic');

    new events.Rule(stack, 'Rule', { eventPattern: { source }, targets: [new TopicTarget(topic)] });

    const template = Template.fromStack(stack);
    const [topicId] = Object.keys(template.findResources('AWS::SNS::Topic'));
    template.hasResourceProperties('AWS::Events::Rule', {
      Targets: [{ Arn: { Ref: topicId }, Id: 'Target0', RoleArn: Match.absent() }],
    });
    const policy = Object.values(template.findResources('AWS::SNS::TopicPolicy'))[0]!['Properties'].PolicyDocument;
    const publish = { action: 'sns:Publish', resource: `id-of-${topicId}` };
    expect(decide(policy, { ...publish, principal: 'events.amazonaws.com' })).toBe('allow');
    expect(decide(policy, { ...publish, principal: 'ses.amazonaws.com' })).toBe('silent');
  });

  test('opens the key for topics of the account alone', () => {
    const stack = new Stack(new App(), 'Rules');
    const topic = new sns.Topic(stack, 'Topic', { masterKey: new DataKey(stack, 'Key') });

    new events.Rule(stack, 'Rule', { eventPattern: { source }, targets: [new TopicTarget(topic)] });

    const [key] = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key'));
    const use = (account: string) =>
      decide(key!['Properties'].KeyPolicy, {
        action: 'kms:GenerateDataKey',
        principal: 'events.amazonaws.com',
        context: { 'kms:EncryptionContext:aws:sns:topicArn': `arn:aws:sns:${REGION}:${account}:alerts` },
      });
    expect(use(ACCOUNT)).toBe('allow');
    expect(use('999999999999')).toBe('silent');
  });

  test('adds one statement a topic, however many rules send to it', () => {
    const stack = new Stack(new App(), 'Rules');
    const topic = new sns.Topic(stack, 'Topic');

    for (const id of ['One', 'Two']) {
      new events.Rule(stack, id, { eventPattern: { source }, targets: [new TopicTarget(topic)] });
    }

    const [policy] = Object.values(Template.fromStack(stack).findResources('AWS::SNS::TopicPolicy'));
    expect(policy!['Properties'].PolicyDocument.Statement).toHaveLength(1);
  });
});
