import type * as ec2 from 'aws-cdk-lib/aws-ec2';

/**
 * Where Studio runs: another VPC than that of the jobs, so that a notebook that was broken into reaches none of them.
 *
 * People start jobs through SageMaker's API; nothing in Studio has to reach a job over the network.
 */
export interface StudioNetwork {
  /** VPC of Studio. */
  readonly vpc: ec2.IVpc;

  /** Subnets of the apps. Isolated ones: Studio reaches AWS through endpoints only. */
  readonly subnets: ec2.ISubnet[];

  /**
   * Security groups of the apps, one to four; none of the jobs' among them. A way to named hosts on the internet is a group
   * more: `DevelopmentEgress` has it.
   */
  readonly securityGroups: ec2.ISecurityGroup[];
}
