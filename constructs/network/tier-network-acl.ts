import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** A wall around one tier of a VPC that zones share. */
export interface TierNetworkAclProps {
  /** Id of the VPC. */
  readonly vpcId: string;
  /** The tier's subnets. */
  readonly subnets: ec2.ISubnet[];
  /** Block of this tier. */
  readonly block: string;
  /** Blocks of the tiers that must not be reached. */
  readonly forbiddenBlocks: string[];
  /**
   * Block of the tier that holds the shared endpoints.
   *
   * @default none
   */
  readonly endpointsBlock?: string;
}

/** Reply ports, without 3389: a range that holds it counts as remote desktop open to the internet. */
const REPLY_PORTS = [
  { from: 1024, to: 3388 },
  { from: 3390, to: 65535 },
];

const ANYWHERE = '0.0.0.0/0';
const TCP = 6;
const ALL = -1;

/**
 * Keeps the tiers of a shared VPC apart below the security groups: the local route joins them, and a workload that
 * brings a security group of its own would otherwise cross over.
 *
 * Network ACLs keep no state and know no prefix lists, so HTTPS out and replies in are open towards S3's and DynamoDB's
 * public addresses; with no route but those of the gateway endpoints, nothing else answers there.
 */
export class TierNetworkAcl extends Construct {
  private readonly aclId: string;

  constructor(scope: Construct, id: string, props: TierNetworkAclProps) {
    super(scope, id);
    this.aclId = new ec2.CfnNetworkAcl(this, 'Acl', { vpcId: props.vpcId }).ref;
    props.forbiddenBlocks.forEach((block, index) => {
      this.entry(`DenyIn${index + 1}`, 10 + index, 'deny', false, block, ALL);
      this.entry(`DenyOut${index + 1}`, 10 + index, 'deny', true, block, ALL);
    });
    this.entry('OwnIn', 100, 'allow', false, props.block, ALL);
    this.entry('OwnOut', 100, 'allow', true, props.block, ALL);
    if (props.endpointsBlock !== undefined) {
      this.entry('EndpointsOut', 110, 'allow', true, props.endpointsBlock, TCP, { from: 443, to: 443 });
    }
    this.entry('GatewaysOut', 120, 'allow', true, ANYWHERE, TCP, { from: 443, to: 443 });
    REPLY_PORTS.forEach((ports, index) => {
      this.entry(`RepliesIn${index + 1}`, 120 + index, 'allow', false, ANYWHERE, TCP, ports);
    });
    props.subnets.forEach((subnet, index) => {
      new ec2.CfnSubnetNetworkAclAssociation(this, `Subnet${index + 1}`, {
        subnetId: subnet.subnetId,
        networkAclId: this.aclId,
      });
    });
  }

  private entry(
    id: string,
    ruleNumber: number,
    ruleAction: 'allow' | 'deny',
    egress: boolean,
    cidrBlock: string,
    protocol: number,
    portRange?: ec2.CfnNetworkAclEntry.PortRangeProperty,
  ): void {
    new ec2.CfnNetworkAclEntry(this, id, {
      networkAclId: this.aclId,
      ruleNumber,
      ruleAction,
      egress,
      cidrBlock,
      protocol,
      portRange,
    });
  }
}
