import { referencesIn } from '../../template/graph';
import { fail, pass, unknown } from '../../template/outcome';
import { sameText, Unknown } from '../../template/value';
import type { Rule } from '../rule';

export const targetHasPolicy: Rule = {
  id: 'ApplicationAutoScalingTargetHasPolicy',
  appliesTo: ['AWS::ApplicationAutoScaling::ScalableTarget'],
  severity: 'warning',
  problem: 'nothing scales the target',
  fix: "Add an 'AWS::ApplicationAutoScaling::ScalingPolicy' or 'ScheduledActions'.",
  controls: {
    'iso27001:A.8.6': { why: 'Capacity follows demand.', as: 'partial' },
    'iso42001:A.6.2.6': { why: 'The model keeps answering when demand grows.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/autoscaling/application/userguide/what-is-application-auto-scaling.html',
  check: (target, { graph }) => {
    if (target.present('ScheduledActions').verdict === 'pass') return pass('ScheduledActions');
    const id = target.get('ResourceId');
    const policies = graph.ofType('AWS::ApplicationAutoScaling::ScalingPolicy');
    const mine = policies.some(
      (policy) =>
        referencesIn(policy.get('ScalingTargetId')).some((reference) => reference.target === target.raw) ||
        sameText(policy.get('ResourceId'), id) === true,
    );
    if (mine) return pass();
    const open = policies.find(
      (policy) =>
        policy.get('ScalingTargetId') instanceof Unknown || sameText(policy.get('ResourceId'), id) === 'unknown',
    );
    return open ? unknown(`the target of ${open.logicalId}`) : fail();
  },
};
