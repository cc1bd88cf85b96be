import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';

/**
 * The place where training jobs may run and the keys that protect what they write.
 *
 * Every construct of this family takes the same zone, so that the boundary which denies a job outside it
 * and the pipeline which places a job inside it cannot disagree.
 */
export interface TrainingZone {
  /** Subnets of the training network. Isolated ones: no route to an internet gateway or a NAT gateway. */
  readonly subnets: ec2.ISubnet[];

  /**
   * Security groups of the jobs, one to five (the limit of SageMaker's `VpcConfig`).
   * Jobs of several instances need one that admits its own members: inter-container traffic and EFA use it.
   */
  readonly securityGroups: ec2.ISecurityGroup[];

  /** Key of the volumes of the instances. Left out by SageMaker's own rule on instances with local NVMe disks. */
  readonly volumeKey: kms.IKey;

  /** Key of what jobs write to S3: reports, checkpoints, models. */
  readonly outputKey: kms.IKey;
}
