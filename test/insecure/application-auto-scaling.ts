import type { Fragment } from './fragment';

/** Scaling that is suspended, and without a policy. */
export const applicationAutoScaling: Fragment = {
  resources: {
    Scaling: {
      Type: 'AWS::ApplicationAutoScaling::ScalableTarget',
      Properties: {
        ServiceNamespace: 'sagemaker',
        ScalableDimension: 'sagemaker:variant:DesiredInstanceCount',
        ResourceId: 'endpoint/watched/variant/only',
        MinCapacity: 1,
        MaxCapacity: 1,
        SuspendedState: { DynamicScalingOutSuspended: true },
      },
    },
  },
};
