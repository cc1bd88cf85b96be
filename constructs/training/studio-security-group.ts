import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

/** Properties of {@link StudioSecurityGroup}. */
export interface StudioSecurityGroupProps {
  /** VPC of Studio. */
  readonly vpc: ec2.IVpc;

  /**
   * Id of the region's managed prefix list of S3, `pl-…`, which a gateway endpoint for S3 needs in the egress rules.
   *
   * @default - S3 is reached through an interface endpoint in the VPC
   */
  readonly s3PrefixListId?: string;
}

/**
 * Security group of Studio apps: among themselves the ports of Jupyter and its kernels, outward HTTPS to the endpoints in
 * the VPC and to S3, and the home file system.
 *
 * Never that of training jobs, which admits all traffic of its members: a notebook runs what somebody has just installed.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-and-internet-access.html
 */
export class StudioSecurityGroup extends ec2.SecurityGroup {
  constructor(scope: Construct, id: string, props: StudioSecurityGroupProps) {
    super(scope, id, {
      vpc: props.vpc,
      allowAllOutbound: false,
      description: 'Studio apps: their kernels, their file system, and HTTPS to endpoints',
    });
    this.connections.allowInternally(ec2.Port.tcpRange(8192, 65535), 'Jupyter and its kernels');
    this.addEgressRule(ec2.Peer.ipv4(props.vpc.vpcCidrBlock), ec2.Port.tcp(443), 'HTTPS to interface endpoints');
    // The home file system is mounted over NFS inside the VPC.
    this.addEgressRule(ec2.Peer.ipv4(props.vpc.vpcCidrBlock), ec2.Port.tcp(2049), 'NFS to the Studio file system');
    if (props.s3PrefixListId !== undefined) {
      this.addEgressRule(ec2.Peer.prefixList(props.s3PrefixListId), ec2.Port.tcp(443), 'HTTPS to S3');
    }
  }
}
