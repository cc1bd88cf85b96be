import { CfnDeletionPolicy, CfnResource, Stack } from 'aws-cdk-lib';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { KeyRing } from '../../constructs/keys';
import type { INetworkZone } from '../../constructs/network';
import { BucketContentRemoval, ModelPackageRemoval, StudioDomainRemoval } from '../../constructs/removal';
import type { TrainingEnclave } from '../../constructs/training';

/** Lets everything of an environment go with its stacks, also what the constructs keep by themselves. */
export function retainNothing(environment: IConstruct): void {
  for (const construct of environment.node.findAll()) {
    if (construct instanceof CfnLogGroup) construct.deletionProtectionEnabled = false;
    if (!CfnResource.isCfnResource(construct) || construct.cfnOptions.deletionPolicy === undefined) continue;
    construct.cfnOptions.deletionPolicy = CfnDeletionPolicy.DELETE;
    construct.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.DELETE;
  }
}

/** Empties the buckets of an environment with their stacks, one function a stack. */
export function emptyBuckets(environment: IConstruct, keys: KeyRing): void {
  const byStack = new Map<Stack, s3.Bucket[]>();
  for (const construct of environment.node.findAll())
    if (construct instanceof s3.Bucket)
      byStack.set(Stack.of(construct), [...(byStack.get(Stack.of(construct)) ?? []), construct]);
  for (const [stack, buckets] of byStack)
    new BucketContentRemoval(stack, 'BucketContentRemoval', { buckets, logsKey: keys.logsKey });
}

/**
 * Removes what people made in training, and what SageMaker keeps: the work of Studio and the packages of models.
 *
 * @param studio the zone of Studio, whose file system has mount targets there
 */
export function removeTraining(enclave: TrainingEnclave, studio: INetworkZone, keys: KeyRing): void {
  const stack = Stack.of(enclave);
  const { logsKey } = keys;
  new StudioDomainRemoval(stack, 'StudioDomainRemoval', { studio: enclave.studio, vpc: studio.vpc, logsKey });
  new ModelPackageRemoval(stack, 'ModelPackageRemoval', { registry: enclave.registry, logsKey });
}
