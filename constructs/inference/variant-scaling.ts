import * as scaling from 'aws-cdk-lib/aws-applicationautoscaling';
import { Construct, type IDependable } from 'constructs';

/** Properties of `VariantScaling`. */
export interface VariantScalingProps {
  /** Name of the endpoint. */
  readonly endpointName: string;

  /** Variant that scales. */
  readonly variantName: string;

  /** Least number of instances. */
  readonly minInstances: number;

  /** Greatest number of instances. */
  readonly maxInstances: number;

  /** Invocations per instance and minute to aim at. */
  readonly targetInvocationsPerInstance: number;

  /** The endpoint, which must exist before it can be registered for scaling. */
  readonly endpoint: IDependable;
}

/**
 * Adds instances to a variant under load and takes them away after.
 *
 * Application Auto Scaling acts with its service-linked role, so no role is made here.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-auto-scaling.html
 */
export class VariantScaling extends Construct {
  constructor(scope: Construct, id: string, props: VariantScalingProps) {
    super(scope, id);
    const target = new scaling.CfnScalableTarget(this, 'Target', {
      serviceNamespace: 'sagemaker',
      scalableDimension: 'sagemaker:variant:DesiredInstanceCount',
      resourceId: `endpoint/${props.endpointName}/variant/${props.variantName}`,
      minCapacity: props.minInstances,
      maxCapacity: props.maxInstances,
    });
    target.node.addDependency(props.endpoint);
    new scaling.CfnScalingPolicy(this, 'Policy', {
      policyName: `${props.endpointName}-${props.variantName}-invocations`,
      policyType: 'TargetTrackingScaling',
      scalingTargetId: target.ref,
      targetTrackingScalingPolicyConfiguration: {
        predefinedMetricSpecification: { predefinedMetricType: 'SageMakerVariantInvocationsPerInstance' },
        targetValue: props.targetInvocationsPerInstance,
        // A model takes minutes to load: scaling in too early would thrash.
        scaleInCooldown: 300,
        scaleOutCooldown: 60,
      },
    });
  }
}
