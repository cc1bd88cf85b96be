import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as sns from 'aws-cdk-lib/aws-sns';
import { TrainingFixture } from './training-fixture';

test('approvers hear of a model of their group that waits, and of no other', () => {
  const fixture = new TrainingFixture();
  const topic = new sns.Topic(fixture.stack, 'Approvers');
  fixture.enclave().registry.onPendingApproval('Pending', { target: new targets.SnsTopic(topic) });

  fixture.template().hasResourceProperties('AWS::Events::Rule', {
    EventPattern: {
      source: ['aws.sagemaker'],
      'detail-type': ['SageMaker Model Package State Change'],
      detail: { ModelPackageGroupName: ['churn'], ModelApprovalStatus: ['PendingManualApproval'] },
    },
    Targets: [{ Arn: fixture.stack.resolve(topic.topicArn) }],
  });
});

test('every use of the break-glass role is an event', () => {
  const fixture = new TrainingFixture();
  const { personas } = fixture.enclave();
  const topic = new sns.Topic(fixture.stack, 'Security');
  personas.onBreakGlass('Used', { target: new targets.SnsTopic(topic) });

  fixture.template().hasResourceProperties('AWS::Events::Rule', {
    // CloudTrail calls it read-only, which a rule that is merely enabled does not see.
    State: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
    EventPattern: {
      source: ['aws.sts'],
      detail: { requestParameters: { roleArn: [fixture.stack.resolve(personas.breakGlass.role.roleArn)] } },
    },
    Targets: [{ Arn: fixture.stack.resolve(topic.topicArn) }],
  });
});
