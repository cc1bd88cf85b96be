import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as sns from 'aws-cdk-lib/aws-sns';
import { ApprovalNotice, UndeliveredEvents } from '../../../constructs/governance';
import { DataKey } from '../../../constructs/keys';

describe('ApprovalNotice', () => {
  test('tells the approvers of one group, in a sentence, and keeps what cannot be delivered', () => {
    const stack = new Stack(new App(), 'Stack');
    new ApprovalNotice(stack, 'Notice', { modelPackageGroupName: 'fraud', approverEmails: ['risk@example.com'] });

    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.sagemaker'],
        'detail-type': ['SageMaker Model Package State Change'],
        detail: { ModelPackageGroupName: ['fraud'], ModelApprovalStatus: ['PendingManualApproval'] },
      },
      Targets: [
        Match.objectLike({
          DeadLetterConfig: Match.anyValue(),
          InputTransformer: {
            InputPathsMap: {
              'detail-ModelPackageVersion': '$.detail.ModelPackageVersion',
              'detail-ModelPackageArn': '$.detail.ModelPackageArn',
            },
            InputTemplate: Match.stringLikeRegexp(
              '^"Version <detail-ModelPackageVersion> of fraud waits for your approval',
            ),
          },
        }),
      ],
    });
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'risk@example.com' });
    template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
  });

  test('shares a key and a queue', () => {
    const stack = new Stack(new App(), 'Stack');
    const encryptionKey = new DataKey(stack, 'Key');
    const undelivered = new UndeliveredEvents(stack, 'Undelivered', {
      encryptionKey,
      alarmTopic: new sns.Topic(stack, 'Alarms'),
    });
    new ApprovalNotice(stack, 'Notice', { modelPackageGroupName: 'fraud', encryptionKey, undelivered });
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::KMS::Key', 1);
    template.resourceCountIs('AWS::SQS::Queue', 1);
  });

  test('refuses what is no address', () => {
    const stack = new Stack(new App(), 'Stack');
    expect(
      () => new ApprovalNotice(stack, 'Notice', { modelPackageGroupName: 'fraud', approverEmails: ['risk'] }),
    ).toThrow(/approverEmails has 'risk'; expected an e-mail address/);
  });
});
