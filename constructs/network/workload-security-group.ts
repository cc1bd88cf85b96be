import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** The security group of a zone's workloads. */
export interface WorkloadSecurityGroupProps {
  /** The VPC. */
  readonly vpc: ec2.IVpc;
  /**
   * Traffic between the workloads themselves.
   *
   * @default none
   */
  readonly internalTraffic?: ec2.Port[];
  /**
   * Ids of the prefix lists of S3 and DynamoDB, for the way to the gateway endpoints.
   *
   * @default none: the workloads reach neither
   */
  readonly gatewayPrefixListIds?: string[];
}

/**
 * A group that lets nothing in from outside and HTTPS out to the gateway endpoints only; `EndpointAccess` adds the way to
 * the interface endpoints.
 */
export class WorkloadSecurityGroup extends Construct {
  /** The group. */
  readonly securityGroup: ec2.ISecurityGroup;

  constructor(scope: Construct, id: string, props: WorkloadSecurityGroupProps) {
    super(scope, id);
    this.securityGroup = new ec2.SecurityGroup(this, 'Group', {
      vpc: props.vpc,
      description: `Workloads of ${scope.node.id}: no way out but the endpoints`,
      allowAllOutbound: false,
    });
    for (const prefixListId of props.gatewayPrefixListIds ?? []) {
      this.securityGroup.addEgressRule(
        ec2.Peer.prefixList(prefixListId),
        ec2.Port.tcp(443),
        'HTTPS to a gateway endpoint',
      );
    }
    for (const port of props.internalTraffic ?? []) {
      this.securityGroup.connections.allowInternally(port, 'Between workloads of this zone');
    }
  }
}
