import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { JobLogGroups } from '../../../constructs/training';

test.each(['TrainingJobs', 'ProcessingJobs', 'TransformJobs', 'studio'])(
  'the logs of %s are under the key, kept for a year, masked, and outlive the stack',
  (name) => {
    const stack = new Stack();
    const key = new kms.Key(stack, 'Key');
    new JobLogGroups(stack, 'Logs', { logsKey: key });

    Template.fromStack(stack).hasResource('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Retain',
      Properties: {
        LogGroupName: `/aws/sagemaker/${name}`,
        KmsKeyId: stack.resolve(key.keyArn),
        RetentionInDays: 365,
        DataProtectionPolicy: Match.anyValue(),
      },
    });
  },
);

test('CloudWatch Logs may use the key for these log groups only', () => {
  const stack = new Stack();
  new JobLogGroups(stack, 'Logs', { logsKey: new kms.Key(stack, 'Key') });

  Template.fromStack(stack).hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Sid: 'CloudWatchLogs',
          Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': Match.anyValue() } },
        }),
      ]),
    },
  });
});
