import { targetHasPolicy } from '../../../../policies/rules/application-auto-scaling/target-has-policy';
import { ruleCases } from '../../../support/rule-cases';

function scaled(policy: object) {
  return {
    of: 'Target',
    resources: {
      Target: {
        Type: 'AWS::ApplicationAutoScaling::ScalableTarget',
        Properties: { ResourceId: 'endpoint/e/variant/v' },
      },
      Policy: { Type: 'AWS::ApplicationAutoScaling::ScalingPolicy', Properties: policy },
    },
  };
}

ruleCases(targetHasPolicy, {
  pass: {
    'a policy': scaled({ ScalingTargetId: { Ref: 'Target' } }),
    'a policy by name': scaled({ ResourceId: 'endpoint/e/variant/v' }),
    'a schedule': { ScheduledActions: [{ Schedule: 'cron(0 6 * * ? *)' }] },
  },
  fail: { 'no policy': {}, 'a policy of another target': scaled({ ResourceId: 'endpoint/other/variant/v' }) },
  unknown: {
    'a policy of what a parameter says': {
      ...scaled({ ScalingTargetId: { Ref: 'Which' } }),
      parameters: { Which: { Type: 'String' } },
    },
  },
});
