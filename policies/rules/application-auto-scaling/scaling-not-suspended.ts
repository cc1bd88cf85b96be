import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const scalingNotSuspended: Rule = {
  id: 'ApplicationAutoScalingScalingNotSuspended',
  appliesTo: ['AWS::ApplicationAutoScaling::ScalableTarget'],
  severity: 'warning',
  problem: 'scaling is suspended',
  fix: "Leave 'SuspendedState' out.",
  controls: { 'iso27001:A.8.6': { why: 'Capacity follows demand in both directions.', as: 'partial' } },
  source:
    'https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-suspend-resume-scaling.html',
  check: (target) =>
    all(
      ...['DynamicScalingInSuspended', 'DynamicScalingOutSuspended', 'ScheduledScalingSuspended'].map((kind) =>
        target.isNotTrue(`SuspendedState.${kind}`),
      ),
    ),
};
