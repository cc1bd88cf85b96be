import { scalingNotSuspended } from '../../../../policies/rules/application-auto-scaling/scaling-not-suspended';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(scalingNotSuspended, {
  pass: { 'not suspended': {}, 'written as not suspended': { SuspendedState: { DynamicScalingOutSuspended: false } } },
  fail: { 'scaling out': { SuspendedState: { DynamicScalingOutSuspended: true } } },
  unknown: {
    'a parameter decides': parameterCase('AWS::ApplicationAutoScaling::ScalableTarget', {
      SuspendedState: { DynamicScalingInSuspended: { Ref: 'Value' } },
    }),
  },
});
