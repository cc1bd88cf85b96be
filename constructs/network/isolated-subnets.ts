import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { VpcAddresses } from './address-plan';

/** One isolated subnet for each availability zone. */
export interface IsolatedSubnetsProps {
  /** Id of the VPC. */
  readonly vpcId: string;
  /** Availability zones, one subnet each; at most three. */
  readonly availabilityZones: string[];
  /** Addresses of the subnets, and those kept free beside them. */
  readonly addresses: VpcAddresses;
}

/**
 * Subnets whose route tables hold nothing but the local route, until endpoints add theirs.
 *
 * Each has a route table of its own, as CDK's constructs expect.
 */
export class IsolatedSubnets extends Construct {
  /** The subnets, in the order of the availability zones. */
  readonly subnets: ec2.ISubnet[];
  /** Their addresses, and those kept free beside them. */
  readonly addresses: VpcAddresses;

  constructor(scope: Construct, id: string, props: IsolatedSubnetsProps) {
    super(scope, id);
    this.addresses = props.addresses;
    this.subnets = props.availabilityZones.map(
      (availabilityZone, index) =>
        new ec2.Subnet(this, `Subnet${index + 1}`, {
          vpcId: props.vpcId,
          availabilityZone,
          cidrBlock: props.addresses.workload[index]!,
          mapPublicIpOnLaunch: false,
        }),
    );
  }

  /** Ids of the route tables. */
  routeTableIds(): string[] {
    return this.subnets.map((subnet) => subnet.routeTable.routeTableId);
  }
}
