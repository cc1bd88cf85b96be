import type * as ec2 from 'aws-cdk-lib/aws-ec2';

/** The network of monitoring jobs. */
export interface MonitorNetwork {
  /** VPC with a way to S3. */
  readonly vpc: ec2.IVpc;

  /**
   * Subnets of the jobs.
   *
   * @default - the isolated subnets of the VPC
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /** Security groups of the jobs, one to five: those of the model will do. */
  readonly securityGroups: ec2.ISecurityGroup[];
}
