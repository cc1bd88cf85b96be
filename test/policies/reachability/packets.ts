import type { Resources } from './matrix-of';

/**
 * A second opinion: networks simple enough to send single packets through, written without any of the code under test.
 */
export interface SmallNetwork {
  /** VPC `i` has the block `10.<i>.0.0/16`. */
  readonly vpcs: number;
  readonly zones: readonly SmallZone[];
  /** Pairs of VPCs that are peered. */
  readonly peerings: readonly (readonly [number, number])[];
  /** VPCs that are attached to a transit gateway with default tables. */
  readonly attached: readonly number[];
  /** VPCs that are joined to a service network, each with the rules of its association, or with none. */
  readonly joined?: readonly { readonly vpc: number; readonly ingress?: readonly SmallRule[] }[];
}

/** A zone: one subnet `10.<vpc>.<position>.0/24`, and one group. */
export interface SmallZone {
  readonly vpc: number;
  readonly routes: readonly SmallRoute[];
  readonly egress: readonly SmallRule[];
  readonly ingress: readonly SmallRule[];
  readonly acl?: readonly SmallEntry[];
}

export interface SmallRoute {
  readonly block: string;
  /** Position of a peering, or the transit gateway. */
  readonly hop: number | 'transit';
}

export interface SmallRule {
  readonly protocol: 'tcp' | 'udp' | '-1';
  readonly from: number;
  readonly to: number;
  /** A block, or the position of a zone whose group it names. */
  readonly peer: string | number;
}

export interface SmallEntry {
  readonly egress: boolean;
  readonly allows: boolean;
  readonly protocol: '6' | '17' | '-1';
  readonly from: number;
  readonly to: number;
  readonly block: string;
}

/** A packet that asks for a connection. */
export interface Packet {
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly source: string;
  readonly destination: string;
}

/** Whether a connection from one zone to another comes about. */
export function arrives(network: SmallNetwork, from: number, to: number, packet: Packet): boolean {
  const [a, b] = [network.zones[from]!, network.zones[to]!];
  if (!leads(network, a, b, packet.destination) || !leads(network, b, a, packet.source)) return false;
  if (!allowed(a.egress, packet, packet.destination, to) || !allowed(b.ingress, packet, packet.source, from))
    return false;
  if (from === to) return true;
  return (
    listed(a, true, packet.protocol, packet.port, packet.destination) &&
    listed(b, false, packet.protocol, packet.port, packet.source) &&
    EPHEMERAL.some((port) => listed(b, true, packet.protocol, port, packet.source)) &&
    EPHEMERAL.some((port) => listed(a, false, packet.protocol, port, packet.destination))
  );
}

/** Whether a packet gets from a zone to VPC Lattice: no route is asked. */
export function entersLattice(network: SmallNetwork, from: number, packet: Packet): boolean {
  const zone = network.zones[from]!;
  const { protocol, port, source, destination } = packet;
  const doors = (network.joined ?? []).filter((one) => one.vpc === zone.vpc);
  return (
    doors.some(({ ingress }) => ingress === undefined || allowed(ingress, packet, source, from)) &&
    allowed(zone.egress, packet, destination, -1) &&
    listed(zone, true, protocol, port, destination) &&
    EPHEMERAL.some((reply) => listed(zone, false, protocol, reply, destination))
  );
}

const EPHEMERAL = [1024, 2000, 50000, 65535];

function leads(network: SmallNetwork, from: SmallZone, to: SmallZone, address: string): boolean {
  const best = [...from.routes]
    .filter(({ block }) => within(address, block))
    .sort((x, y) => prefixOf(y.block) - prefixOf(x.block))[0];
  if (from.vpc === to.vpc) return best === undefined || prefixOf(best.block) <= 16;
  if (best === undefined) return false;
  if (best.hop === 'transit') return network.attached.includes(from.vpc) && network.attached.includes(to.vpc);
  const sides = network.peerings[best.hop]!;
  return sides.includes(from.vpc) && sides.includes(to.vpc);
}

function allowed(rules: readonly SmallRule[], packet: Packet, address: string, zone: number): boolean {
  return rules.some(
    ({ protocol, from, to, peer }) =>
      (protocol === '-1' || (protocol === packet.protocol && from <= packet.port && packet.port <= to)) &&
      (typeof peer === 'number' ? peer === zone : within(address, peer)),
  );
}

function listed({ acl }: SmallZone, egress: boolean, protocol: 'tcp' | 'udp', port: number, address: string): boolean {
  if (!acl) return true;
  const number = protocol === 'tcp' ? '6' : '17';
  for (const entry of acl) {
    if (entry.egress !== egress || !within(address, entry.block)) continue;
    if (entry.protocol === '-1') return entry.allows;
    if (entry.protocol === number && entry.from <= port && port <= entry.to) return entry.allows;
  }
  return false;
}

function prefixOf(block: string): number {
  return Number(block.split('/')[1]);
}

function within(address: string, block: string): boolean {
  const bits = (text: string) =>
    text
      .split('.')
      .map((octet) => Number(octet).toString(2).padStart(8, '0'))
      .join('');
  const prefix = prefixOf(block);
  return bits(address).slice(0, prefix) === bits(block.split('/')[0]!).slice(0, prefix);
}

/** The same network as a template. Each zone is declared, so that it has the name `z<position>`. */
export function templateOf(network: SmallNetwork): Resources {
  const resources: Resources = {};
  const ref = (id: string) => ({ Ref: id });
  for (let vpc = 0; vpc < network.vpcs; vpc++)
    resources[`Vpc${vpc}`] = { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: `10.${vpc}.0.0/16` } };
  network.peerings.forEach(([one, other], index) => {
    resources[`Peering${index}`] = {
      Type: 'AWS::EC2::VPCPeeringConnection',
      Properties: { VpcId: ref(`Vpc${one}`), PeerVpcId: ref(`Vpc${other}`) },
    };
  });
  resources['Tgw'] = { Type: 'AWS::EC2::TransitGateway', Properties: {} };
  for (const vpc of network.attached) {
    const subnet = network.zones.findIndex((zone) => zone.vpc === vpc);
    resources[`Attachment${vpc}`] = {
      Type: 'AWS::EC2::TransitGatewayAttachment',
      Properties: {
        TransitGatewayId: ref('Tgw'),
        VpcId: ref(`Vpc${vpc}`),
        SubnetIds: subnet < 0 ? [] : [ref(`Subnet${subnet}`)],
      },
    };
  }
  network.zones.forEach((zone, index) => {
    Object.assign(resources, zoneResources(zone, index));
  });
  for (const { vpc, ingress } of network.joined ?? [])
    Object.assign(resources, joiningResources(vpc, ingress, network.zones.length));
  return resources;
}

function joiningResources(vpc: number, ingress: readonly SmallRule[] | undefined, zones: number): Resources {
  const ref = (id: string) => ({ Ref: id });
  const rules = (ingress ?? []).filter(({ peer }) => typeof peer !== 'number' || peer < zones);
  return {
    Mesh: { Type: 'AWS::VpcLattice::ServiceNetwork', Properties: { Name: 'mesh' } },
    [`Join${vpc}`]: {
      Type: 'AWS::VpcLattice::ServiceNetworkVpcAssociation',
      Properties: {
        VpcIdentifier: ref(`Vpc${vpc}`),
        ServiceNetworkIdentifier: ref('Mesh'),
        ...(ingress === undefined ? {} : { SecurityGroupIds: [{ 'Fn::GetAtt': [`Door${vpc}`, 'GroupId'] }] }),
      },
    },
    ...(ingress === undefined
      ? {}
      : {
          [`Door${vpc}`]: {
            Type: 'AWS::EC2::SecurityGroup',
            Properties: {
              GroupDescription: 'x',
              VpcId: ref(`Vpc${vpc}`),
              SecurityGroupIngress: rules.map(({ protocol, from, to, peer }) => ({
                ...(protocol === '-1' ? { IpProtocol: '-1' } : { IpProtocol: protocol, FromPort: from, ToPort: to }),
                ...(typeof peer === 'number'
                  ? { SourceSecurityGroupId: { 'Fn::GetAtt': [`Group${peer}`, 'GroupId'] } }
                  : { CidrIp: peer }),
              })),
            },
          },
        }),
  };
}

function zoneResources(zone: SmallZone, index: number): Resources {
  const vpc = { Ref: `Vpc${zone.vpc}` };
  const groupOf = (position: number) => ({ 'Fn::GetAtt': [`Group${position}`, 'GroupId'] });
  const resources: Resources = {
    [`Subnet${index}`]: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: vpc, CidrBlock: subnetBlock(zone, index) } },
    [`Table${index}`]: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: vpc } },
    [`Association${index}`]: {
      Type: 'AWS::EC2::SubnetRouteTableAssociation',
      Properties: { SubnetId: { Ref: `Subnet${index}` }, RouteTableId: { Ref: `Table${index}` } },
    },
    [`Group${index}`]: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'x',
        VpcId: vpc,
        SecurityGroupEgress: [{ IpProtocol: 'icmp', FromPort: 252, ToPort: 86, CidrIp: '255.255.255.255/32' }],
      },
      Metadata: { DeclaredReachability: { Zone: `z${index}`, Subnets: [{ Ref: `Subnet${index}` }], Destinations: [] } },
    },
  };
  zone.routes.forEach(({ block, hop }, position) => {
    resources[`Route${index}x${position}`] = {
      Type: 'AWS::EC2::Route',
      Properties: {
        RouteTableId: { Ref: `Table${index}` },
        DestinationCidrBlock: block,
        ...(hop === 'transit'
          ? { TransitGatewayId: { Ref: 'Tgw' } }
          : { VpcPeeringConnectionId: { Ref: `Peering${hop}` } }),
      },
    };
  });
  const rule = ({ protocol, from, to }: SmallRule) =>
    protocol === '-1' ? { IpProtocol: '-1' } : { IpProtocol: protocol, FromPort: from, ToPort: to };
  zone.egress.forEach((one, position) => {
    resources[`Out${index}x${position}`] = {
      Type: 'AWS::EC2::SecurityGroupEgress',
      Properties: {
        GroupId: groupOf(index),
        ...rule(one),
        ...(typeof one.peer === 'number' ? { DestinationSecurityGroupId: groupOf(one.peer) } : { CidrIp: one.peer }),
      },
    };
  });
  zone.ingress.forEach((one, position) => {
    resources[`In${index}x${position}`] = {
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: {
        GroupId: groupOf(index),
        ...rule(one),
        ...(typeof one.peer === 'number' ? { SourceSecurityGroupId: groupOf(one.peer) } : { CidrIp: one.peer }),
      },
    };
  });
  if (zone.acl) {
    resources[`Acl${index}`] = { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: vpc } };
    resources[`AclAssociation${index}`] = {
      Type: 'AWS::EC2::SubnetNetworkAclAssociation',
      Properties: { SubnetId: { Ref: `Subnet${index}` }, NetworkAclId: { Ref: `Acl${index}` } },
    };
    zone.acl.forEach((entry, position) => {
      resources[`Entry${index}x${position}`] = {
        Type: 'AWS::EC2::NetworkAclEntry',
        Properties: {
          NetworkAclId: { Ref: `Acl${index}` },
          RuleNumber: 100 + position,
          Egress: entry.egress,
          RuleAction: entry.allows ? 'allow' : 'deny',
          Protocol: Number(entry.protocol),
          CidrBlock: entry.block,
          ...(entry.protocol === '-1' ? {} : { PortRange: { From: entry.from, To: entry.to } }),
        },
      };
    });
  }
  return resources;
}

/** The block of a zone's subnet. */
export function subnetBlock(zone: SmallZone, index: number): string {
  return `10.${zone.vpc}.${index}.0/24`;
}

/** One address of each part of a zone's subnet that a block can tell apart. */
export function addressesOf(zone: SmallZone, index: number): string[] {
  return [0, 64, 128, 192].map((last) => `10.${zone.vpc}.${index}.${last + 9}`);
}
