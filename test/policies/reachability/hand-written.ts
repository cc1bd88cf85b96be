import type { Resources } from './matrix-of';

type Properties = Record<string, unknown>;

export const ref = (id: string) => ({ Ref: id });
export const groupId = (id: string) => ({ 'Fn::GetAtt': [id, 'GroupId'] });

/** A VPC. */
export function vpc(id: string, block: unknown, more: Properties = {}): Resources {
  return {
    [id]: {
      Type: 'AWS::EC2::VPC',
      Properties: { CidrBlock: block, EnableDnsHostnames: true, EnableDnsSupport: true, ...more },
    },
  };
}

/** A subnet with a route table of its own: `<id>Table`. */
export function subnet(id: string, vpcId: unknown, block: unknown, more: Properties = {}): Resources {
  return {
    [id]: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: vpcId, CidrBlock: block, ...more } },
    [`${id}Table`]: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: vpcId } },
    [`${id}Association`]: {
      Type: 'AWS::EC2::SubnetRouteTableAssociation',
      Properties: { SubnetId: ref(id), RouteTableId: ref(`${id}Table`) },
    },
  };
}

/** A route of a subnet's own table. */
export function route(id: string, subnetId: string, block: unknown, hop: Properties): Resources {
  return {
    [id]: {
      Type: 'AWS::EC2::Route',
      Properties: { RouteTableId: ref(`${subnetId}Table`), DestinationCidrBlock: block, ...hop },
    },
  };
}

/** A security group; without rules it lets nothing in and, for the sake of a clear start, nothing out. */
export function group(id: string, vpcId: unknown, more: Properties = {}): Resources {
  return {
    [id]: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: id,
        VpcId: vpcId,
        SecurityGroupEgress: [{ IpProtocol: 'icmp', FromPort: 252, ToPort: 86, CidrIp: '255.255.255.255/32' }],
        ...more,
      },
    },
  };
}

/** A function in a subnet. */
export function lambda(id: string, subnetId: unknown, ...groups: unknown[]): Resources {
  return {
    [id]: {
      Type: 'AWS::Lambda::Function',
      Properties: { VpcConfig: { SubnetIds: [subnetId], SecurityGroupIds: groups } },
    },
  };
}

/** An internet gateway, attached to a VPC. */
export function internetGateway(id: string, vpcId: unknown): Resources {
  return {
    [id]: { Type: 'AWS::EC2::InternetGateway' },
    [`${id}Attachment`]: {
      Type: 'AWS::EC2::VPCGatewayAttachment',
      Properties: { VpcId: vpcId, InternetGatewayId: ref(id) },
    },
  };
}

/** A peering connection. */
export function peering(id: string, vpcId: unknown, peerVpcId: unknown): Resources {
  return { [id]: { Type: 'AWS::EC2::VPCPeeringConnection', Properties: { VpcId: vpcId, PeerVpcId: peerVpcId } } };
}

/** An interface endpoint. */
export function endpoint(
  id: string,
  service: string,
  vpcId: unknown,
  subnetId: unknown,
  more: Properties = {},
): Resources {
  return {
    [id]: {
      Type: 'AWS::EC2::VPCEndpoint',
      Properties: {
        VpcEndpointType: 'Interface',
        ServiceName: `com.amazonaws.eu-central-1.${service}`,
        VpcId: vpcId,
        SubnetIds: [subnetId],
        PrivateDnsEnabled: true,
        ...more,
      },
    },
  };
}

export const HTTPS = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
export const EVERYTHING_OUT = [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }];

/** Two VPCs, `A` (10.0.0.0/16) and `B` (10.1.0.0/16), each with a subnet, a group and a function; nothing is open. */
export function twoVpcs(): Resources {
  return {
    ...vpc('A', '10.0.0.0/16'),
    ...subnet('SubnetA', ref('A'), '10.0.1.0/24'),
    ...group('GroupA', ref('A')),
    ...lambda('WorkA', ref('SubnetA'), groupId('GroupA')),
    ...vpc('B', '10.1.0.0/16'),
    ...subnet('SubnetB', ref('B'), '10.1.1.0/24'),
    ...group('GroupB', ref('B')),
    ...lambda('WorkB', ref('SubnetB'), groupId('GroupB')),
  };
}

/** `twoVpcs`, peered with routes both ways; the groups decide. */
export function peeredVpcs(): Resources {
  return {
    ...twoVpcs(),
    ...peering('Peering', ref('A'), ref('B')),
    ...route('AToB', 'SubnetA', '10.1.0.0/16', { VpcPeeringConnectionId: ref('Peering') }),
    ...route('BToA', 'SubnetB', '10.0.0.0/16', { VpcPeeringConnectionId: ref('Peering') }),
  };
}

/** Rules beside a group. */
export function out(id: string, from: unknown, rule: Properties): Resources {
  return { [id]: { Type: 'AWS::EC2::SecurityGroupEgress', Properties: { GroupId: from, ...rule } } };
}
export function into(id: string, to: unknown, rule: Properties): Resources {
  return { [id]: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: to, ...rule } } };
}
