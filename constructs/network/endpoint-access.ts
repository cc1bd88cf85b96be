import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct, type IDependable } from 'constructs';
import type { EndpointService } from './endpoint-service';

/** Who may reach a set of interface endpoints. */
export interface EndpointAccessProps {
  /** The VPC of the endpoints. */
  readonly vpc: ec2.IVpc;
  /** The services that the workloads reach. */
  readonly services: EndpointService[];
  /** Security group of the workloads. */
  readonly workloads: ec2.ISecurityGroup;
}

/**
 * The right of one zone to reach its services on endpoints that it shares with other zones.
 *
 * A security group stands for it: endpoints that the zone may use carry the group, and the group admits only the zone's
 * workloads. So training cannot open a connection to Bedrock's endpoint although it lies in a VPC that training reaches.
 */
export class EndpointAccess extends Construct {
  /** The group that permitted endpoints carry. */
  readonly securityGroup: ec2.ISecurityGroup;
  /** The services that it is for. */
  readonly services: EndpointService[];
  private readonly rules: Construct[];

  constructor(scope: Construct, id: string, props: EndpointAccessProps) {
    super(scope, id);
    this.services = props.services;
    this.securityGroup = new ec2.SecurityGroup(this, 'Endpoints', {
      vpc: props.vpc,
      description: `Interface endpoints that the ${id} workloads may use`,
      allowAllOutbound: false,
    });
    const https = { ipProtocol: 'tcp', fromPort: 443, toPort: 443 };
    this.rules = [
      new ec2.CfnSecurityGroupIngress(this, 'FromWorkloads', {
        ...https,
        groupId: this.securityGroup.securityGroupId,
        sourceSecurityGroupId: props.workloads.securityGroupId,
        description: `HTTPS from the ${id} workloads`,
      }),
      new ec2.CfnSecurityGroupEgress(this, 'ToEndpoints', {
        ...https,
        groupId: props.workloads.securityGroupId,
        destinationSecurityGroupId: this.securityGroup.securityGroupId,
        description: 'HTTPS to the interface endpoints',
      }),
    ];
  }

  /** Makes the rules wait: a group of another VPC can be named only once the two are peered. */
  after(...dependencies: IDependable[]): void {
    for (const rule of this.rules) {
      rule.node.addDependency(...dependencies);
    }
  }
}
