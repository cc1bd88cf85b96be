import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

/** Properties of {@link TrainingSecurityGroup}. */
export interface TrainingSecurityGroupProps {
  /** VPC of the jobs. */
  readonly vpc: ec2.IVpc;

  /**
   * Id of the region's managed prefix list of S3, `pl-…`, which a gateway endpoint for S3 needs in the egress rules.
   *
   * @default - S3 is reached through an interface endpoint in the VPC
   */
  readonly s3PrefixListId?: string;
}

/**
 * Security group of training jobs: among themselves all traffic, outward only HTTPS to the endpoints in the VPC and to S3.
 *
 * All traffic among its own members, both ways, because inter-container encryption uses IPsec and EFA needs a group
 * that refers to itself.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/train-encrypt.html
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa-start.html
 */
export class TrainingSecurityGroup extends ec2.SecurityGroup {
  constructor(scope: Construct, id: string, props: TrainingSecurityGroupProps) {
    super(scope, id, {
      vpc: props.vpc,
      allowAllOutbound: false,
      description: 'Training jobs: each other, and HTTPS to endpoints',
    });
    this.addIngressRule(this, ec2.Port.allTraffic(), 'Inter-container traffic and EFA');
    this.addEgressRule(this, ec2.Port.allTraffic(), 'Inter-container traffic and EFA');
    this.addEgressRule(ec2.Peer.ipv4(props.vpc.vpcCidrBlock), ec2.Port.tcp(443), 'HTTPS to interface endpoints');
    if (props.s3PrefixListId !== undefined) {
      this.addEgressRule(ec2.Peer.prefixList(props.s3PrefixListId), ec2.Port.tcp(443), 'HTTPS to S3');
    }
  }
}
