import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** A VPC that may still reach the internet. */
export interface PublicAccessExclusionProps {
  /** The VPC, such as the development zone's with an egress firewall. */
  readonly vpcId: string;
}

/**
 * Lets one VPC open connections to the internet although the account blocks public access; nothing is let in.
 *
 * It has an effect only where the block is bidirectional.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-exclusions.html
 */
export class PublicAccessExclusion extends Construct {
  constructor(scope: Construct, id: string, props: PublicAccessExclusionProps) {
    super(scope, id);
    new ec2.CfnVPCBlockPublicAccessExclusion(this, 'Exclusion', {
      vpcId: props.vpcId,
      internetGatewayExclusionMode: 'allow-egress',
    });
  }
}
