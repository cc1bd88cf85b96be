import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import * as sns from 'aws-cdk-lib/aws-sns';
import { UndeliveredEvents } from '../../../constructs/governance';
import { DataKey } from '../../../constructs/keys';

describe('UndeliveredEvents', () => {
  const app = new App();
  const shared = new Stack(app, 'Shared');
  const encryptionKey = new DataKey(shared, 'Key');
  const topic = new sns.Topic(shared, 'Topic', { masterKey: encryptionKey });
  const undelivered = new UndeliveredEvents(shared, 'Undelivered', { encryptionKey, alarmTopic: topic });
  const other = new Stack(app, 'Other');
  const eventPattern = { source: ['aws.sagemaker'] };
  new events.Rule(shared, 'Here', { eventPattern, targets: [undelivered.target(topic)] });
  new events.Rule(other, 'There', {
    eventPattern,
    targets: [undelivered.target(topic, events.RuleTargetInput.fromText('something has happened'))],
  });

  test('one queue serves the rules of several stacks, without a circle between them', () => {
    expect(() => app.synth()).not.toThrow();
    Template.fromStack(shared).hasResourceProperties('AWS::Events::Rule', {
      Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() }, Input: Match.absent() })],
    });
    Template.fromStack(other).hasResourceProperties('AWS::Events::Rule', {
      Targets: [
        Match.objectLike({
          DeadLetterConfig: { Arn: { 'Fn::ImportValue': Match.stringLikeRegexp('Queue') } },
          Input: '"something has happened"',
        }),
      ],
    });
  });

  test('messages are kept for two weeks under the key, and taken over TLS alone', () => {
    const template = Template.fromStack(shared);
    template.hasResourceProperties('AWS::SQS::Queue', {
      MessageRetentionPeriod: 1209600,
      KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] },
    });
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });
});
