import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { IsolatedSubnets } from './isolated-subnets';

/** Where a zone's way to the internet runs. */
export interface EgressSubnetsProps {
  /** The VPC. */
  readonly vpcId: string;
  /** The zone's subnets, with the addresses kept free beside them. */
  readonly tier: IsolatedSubnets;
  /** How many availability zones get a way of their own. */
  readonly count: number;
}

/** The parts of one availability zone's way. */
export interface EgressLane {
  /** The availability zone. */
  readonly availabilityZone: string;
  /** The firewall's subnet. */
  readonly firewallSubnet: ec2.Subnet;
  /** The subnet of the NAT gateway, the only one with a route to the internet gateway. */
  readonly natSubnet: ec2.PublicSubnet;
}

/** Reserved blocks 0 to 2 are the firewall's, 4 to 6 the NAT gateways'; 8 to 10 belong to a transit gateway. */
const FIREWALL = 0;
const NAT = 4;

/** An internet gateway, and for each availability zone a firewall subnet and a NAT gateway, already joined. */
export class EgressSubnets extends Construct {
  /** One for each availability zone used. */
  readonly lanes: EgressLane[];

  constructor(scope: Construct, id: string, props: EgressSubnetsProps) {
    super(scope, id);
    const { vpcId, tier } = props;
    const gateway = new ec2.CfnInternetGateway(this, 'InternetGateway');
    const attachment = new ec2.CfnVPCGatewayAttachment(this, 'Attachment', { vpcId, internetGatewayId: gateway.ref });
    this.lanes = tier.subnets.slice(0, props.count).map(({ availabilityZone }, index) => {
      const common = { vpcId, availabilityZone, mapPublicIpOnLaunch: false };
      const natSubnet = new ec2.PublicSubnet(this, `Nat${index + 1}`, {
        ...common,
        cidrBlock: tier.addresses.reserved[NAT + index]!,
      });
      natSubnet.addDefaultInternetRoute(gateway.ref, attachment);
      const firewallSubnet = new ec2.Subnet(this, `Firewall${index + 1}`, {
        ...common,
        cidrBlock: tier.addresses.reserved[FIREWALL + index]!,
      });
      firewallSubnet.addRoute('ToNat', {
        routerType: ec2.RouterType.NAT_GATEWAY,
        routerId: natSubnet.addNatGateway().attrNatGatewayId,
        destinationCidrBlock: '0.0.0.0/0',
        enablesInternetConnectivity: true,
      });
      return { availabilityZone, firewallSubnet, natSubnet };
    });
  }
}
