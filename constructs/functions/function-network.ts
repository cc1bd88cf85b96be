import type * as ec2 from 'aws-cdk-lib/aws-ec2';

/** Where functions of the package run, if not in the network of Lambda itself. They need no internet. */
export interface FunctionNetwork {
  /** The VPC. It needs endpoints of S3 and KMS, and of CloudWatch Logs and X-Ray for what Lambda itself sends. */
  readonly vpc: ec2.IVpc;

  /** The subnets, isolated ones will do. */
  readonly subnets: ec2.ISubnet[];

  /** The security groups: HTTPS to the endpoints. */
  readonly securityGroups: ec2.ISecurityGroup[];
}
