import { Lazy, Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { IDeclaredDestinations } from './declared-reachability';

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

/** A rule that matches nothing: a group without any outbound rule would get one that allows everything. */
const NOTHING = {
  ipProtocol: 'icmp',
  fromPort: 252,
  toPort: 86,
  cidrIp: '255.255.255.255/32',
  description: 'Nothing: keeps the default rule away',
};

/**
 * A group that lets nothing in from outside and HTTPS out to the gateway endpoints only; `EndpointAccess` adds the way to
 * the interface endpoints.
 *
 * The outbound rules are written into the group itself. CDK's own class would write rules for prefix lists beside it and
 * leave the group without any, which reads as "everything" to who reviews the template.
 */
export class WorkloadSecurityGroup extends Construct {
  /** The group. */
  readonly securityGroup: ec2.ISecurityGroup;
  private readonly group: ec2.CfnSecurityGroup;

  constructor(scope: Construct, id: string, props: WorkloadSecurityGroupProps) {
    super(scope, id);
    const toGateways = (props.gatewayPrefixListIds ?? []).map((destinationPrefixListId) => ({
      ipProtocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      destinationPrefixListId,
      description: 'HTTPS to a gateway endpoint',
    }));
    this.group = new ec2.CfnSecurityGroup(this, 'Group', {
      vpcId: props.vpc.vpcId,
      groupDescription: `Workloads of ${scope.node.id}: no way out but the endpoints`,
      securityGroupEgress: toGateways.length > 0 ? toGateways : [NOTHING],
    });
    Tags.of(this.group).add('Name', this.node.path);
    this.securityGroup = ec2.SecurityGroup.fromSecurityGroupId(this, 'Imported', this.group.attrGroupId, {
      allowAllOutbound: false,
    });
    for (const port of props.internalTraffic ?? []) {
      this.securityGroup.connections.allowInternally(port, 'Between workloads of this zone');
    }
  }
  /**
   * Writes into the template what the workloads are meant to reach, as metadata of the group, for whoever compares it
   * with what the network allows. CloudFormation does nothing with it.
   *
   * @param zone name of the zone
   * @param subnets the subnets of the workloads
   * @param destinations everything that they are meant to reach; what is added until synthesis counts
   */
  declareReachability(zone: string, subnets: ec2.ISubnet[], destinations: IDeclaredDestinations): void {
    this.group.addMetadata('DeclaredReachability', {
      Zone: zone,
      Subnets: subnets.map((subnet) => subnet.subnetId),
      Destinations: Lazy.any({
        produce: () =>
          destinations.declaredReachability
            .filter((declared) => declared.from === zone)
            .map(({ kind, destination, protocol, ports }) => ({
              Kind: kind,
              Destination: destination,
              Protocol: protocol,
              Ports: ports,
            })),
      }),
    });
  }
}
