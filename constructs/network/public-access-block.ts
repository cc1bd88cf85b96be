import { RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** How much of the internet is blocked. */
export enum PublicAccessBlockMode {
  /** Nothing passes an internet gateway in either direction. */
  BIDIRECTIONAL = 'block-bidirectional',
  /** Only what NAT and egress-only gateways start passes. */
  INGRESS = 'block-ingress',
}

/** The account's block. */
export interface PublicAccessBlockProps {
  /**
   * How much is blocked.
   *
   * @default PublicAccessBlockMode.BIDIRECTIONAL
   */
  readonly mode?: PublicAccessBlockMode;
}

/**
 * Blocks internet gateways for **every VPC of the account in this region**, whoever made it. One for each account and
 * region, in an account that is kept for AI workloads; opt-in, and never part of a network.
 *
 * It stays when the stack goes: removing a stack must not open an account.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
 */
export class PublicAccessBlock extends Construct {
  constructor(scope: Construct, id: string, props: PublicAccessBlockProps = {}) {
    super(scope, id);
    const options = new ec2.CfnVPCBlockPublicAccessOptions(this, 'Options', {
      internetGatewayBlockMode: props.mode ?? PublicAccessBlockMode.BIDIRECTIONAL,
    });
    options.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
