import {
  EVERYTHING_OUT,
  endpoint,
  group,
  groupId,
  HTTPS,
  internetGateway,
  into,
  lambda,
  out,
  peeredVpcs,
  peering,
  ref,
  route,
  subnet,
  twoVpcs,
  vpc,
} from './hand-written';
import { cellOf, matrixOf, matrixOfAll, type Resources, saying } from './matrix-of';

/** One VPC `V` with the subnet `S`, the group `G` and a function that carries it. */
function oneVpc(
  groupProperties: Record<string, unknown> = {},
  subnetProperties: Record<string, unknown> = {},
): Resources {
  return {
    ...vpc('V', '10.0.0.0/16'),
    ...subnet('S', ref('V'), '10.0.1.0/24', subnetProperties),
    ...group('G', ref('V'), groupProperties),
    ...lambda('Work', ref('S'), groupId('G')),
  };
}

const open = { SecurityGroupEgress: EVERYTHING_OUT };
const internet = (resources: Resources, parameters = {}) =>
  cellOf(matrixOf(resources, { Parameters: parameters }), 'V', 'internet');

describe('the internet', () => {
  const gateway = internetGateway('Gateway', ref('V'));
  const toGateway = route('Default', 'S', '0.0.0.0/0', { GatewayId: ref('Gateway') });

  test('by a route to an internet gateway', () => {
    const cell = internet({ ...oneVpc(open), ...gateway, ...toGateway });
    expect(saying(cell)).toBe('reachable all');
    expect(cell.path.map(({ text }) => text)).toEqual([
      'V: S',
      'Work runs there',
      'out: G allows all to 0.0.0.0/0',
      'STable: 0.0.0.0/0 goes to the internet gateway Gateway',
    ]);
  });

  test('a group without outbound rules lets everything out', () => {
    expect(saying(internet({ ...oneVpc({ SecurityGroupEgress: undefined }), ...gateway, ...toGateway }))).toBe(
      'reachable all',
    );
  });

  test('whether a rule beside such a group takes its default away is not known', () => {
    const beside = out('Beside', groupId('G'), { ...HTTPS, CidrIp: '0.0.0.0/0' });
    const cell = internet({ ...oneVpc({ SecurityGroupEgress: undefined }), ...gateway, ...toGateway, ...beside });
    expect([cell.traffic, cell.possibly.length > 0]).toEqual([['tcp 443'], true]);
  });

  test('a rule for private addresses alone is none for the internet', () => {
    const cell = internet({
      ...oneVpc({ SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: '10.0.0.0/8' }] }),
      ...gateway,
      ...toGateway,
    });
    expect(saying(cell)).toBe('not reachable');
  });

  test('a route and a rule that are for different addresses do not meet', () => {
    const cell = internet({
      ...oneVpc({ SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: '198.51.100.0/24' }] }),
      ...gateway,
      ...route('Some', 'S', '203.0.113.0/24', { GatewayId: ref('Gateway') }),
    });
    expect([cell.reached, cell.missing]).toEqual([
      'not reachable',
      ['no outbound rule is for addresses that a route leads to'],
    ]);
  });

  test('the more specific route wins', () => {
    const cell = internet({
      ...oneVpc({ SecurityGroupEgress: [{ ...HTTPS, CidrIp: '203.0.113.0/24' }] }),
      ...gateway,
      ...toGateway,
      ...route('Hole', 'S', '203.0.113.0/24', { VpcPeeringConnectionId: ref('P') }),
      ...vpc('Other', '10.9.0.0/16'),
      ...peering('P', ref('V'), ref('Other')),
    });
    expect(cell.reached).toBe('not reachable');
  });

  test('a gateway that nothing attaches may be attached elsewhere', () => {
    const { Gateway, GatewayAttachment: _ } = gateway;
    const cell = internet({ ...oneVpc(open), Gateway: Gateway!, ...toGateway });
    expect([saying(cell), cell.dependsOn]).toEqual(['unknown all', ['whether Gateway is attached to V']]);
  });

  const natSubnet = {
    ...subnet('Public', ref('V'), '10.0.9.0/24'),
    ...gateway,
    ...route('PublicDefault', 'Public', '0.0.0.0/0', { GatewayId: ref('Gateway') }),
  };
  const nat = (more: Record<string, unknown> = {}): Resources => ({
    Nat: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: ref('Public'), ...more } },
    ...route('Default', 'S', '0.0.0.0/0', { NatGatewayId: ref('Nat') }),
  });

  test('over a NAT gateway, whose subnet is no zone', () => {
    const matrix = matrixOf({ ...oneVpc(open), ...natSubnet, ...nat() });
    const cell = cellOf(matrix, 'V', 'internet');
    expect([saying(cell), cell.notes]).toEqual(['reachable all', []]);
    expect(matrix.leftOut).toEqual([{ subnets: ['Public'], why: 'holds only NAT gateways' }]);
  });

  test('not over a NAT gateway whose subnet has no way out, nor over a private one', () => {
    const { PublicDefault: _, ...closed } = natSubnet;
    expect(saying(internet({ ...oneVpc(open), ...closed, ...nat() }))).toBe('not reachable');
    expect(saying(internet({ ...oneVpc(open), ...natSubnet, ...nat({ ConnectivityType: 'private' }) }))).toBe(
      'not reachable',
    );
  });

  test('over a NAT gateway that lies in no subnet', () => {
    const regional = {
      Nat: { Type: 'AWS::EC2::NatGateway', Properties: { VpcId: ref('V'), AvailabilityMode: 'regional' } },
    };
    const cell = internet({
      ...oneVpc(open),
      ...regional,
      ...route('Default', 'S', '0.0.0.0/0', { NatGatewayId: ref('Nat') }),
    });
    expect(saying(cell)).toBe('reachable all');
  });

  test('over a NAT gateway that is not in the assembly: unknown', () => {
    const cell = internet({ ...oneVpc(open), ...route('Default', 'S', '0.0.0.0/0', { NatGatewayId: 'nat-123' }) });
    expect(saying(cell)).toBe('unknown all');
  });

  test.each([
    ['an egress-only gateway', { EgressOnlyInternetGatewayId: ref('Eigw') }, 'reachable all'],
    ['an internet gateway', { GatewayId: ref('Gateway') }, 'reachable all'],
    ['a peering', { VpcPeeringConnectionId: 'pcx-1' }, 'not reachable'],
  ])('over IPv6 by %s', (_, hop, expected) => {
    const ipv6: Resources = {
      ...oneVpc({ SecurityGroupEgress: [{ IpProtocol: '-1', CidrIpv6: '::/0' }] }, { Ipv6CidrBlock: '2001:db8::/64' }),
      ...gateway,
      Eigw: { Type: 'AWS::EC2::EgressOnlyInternetGateway', Properties: { VpcId: ref('V') } },
      Default6: {
        Type: 'AWS::EC2::Route',
        Properties: { RouteTableId: ref('STable'), DestinationIpv6CidrBlock: '::/0', ...hop },
      },
    };
    expect(saying(internet(ipv6))).toBe(expected);
  });

  test('a subnet without IPv6 addresses has no way over IPv6', () => {
    const cell = internet({
      ...oneVpc({ SecurityGroupEgress: [{ IpProtocol: '-1', CidrIpv6: '::/0' }] }),
      ...gateway,
      Default6: {
        Type: 'AWS::EC2::Route',
        Properties: { RouteTableId: ref('STable'), DestinationIpv6CidrBlock: '::/0', GatewayId: ref('Gateway') },
      },
    });
    expect(cell.reached).toBe('not reachable');
  });

  test.each([
    ['a rule', { GatewayId: ref('Gateway') }, '0.0.0.0/0', ref('Block')],
    ['a route', { GatewayId: ref('Gateway') }, ref('Block'), '0.0.0.0/0'],
    ['a gateway', { GatewayId: ref('Block') }, '0.0.0.0/0', '0.0.0.0/0'],
  ])('a parameter in %s makes it unknown', (_, hop, destination, allowed) => {
    const cell = internet(
      {
        ...oneVpc({ SecurityGroupEgress: [{ ...HTTPS, CidrIp: allowed }] }),
        ...gateway,
        ...route('Default', 'S', destination, hop),
      },
      { Block: { Type: 'String' } },
    );
    expect(saying(cell)).toBe('unknown tcp 443');
  });

  test('a network ACL that stops the answers stops the connection', () => {
    const acl = (ports: { From: number; To: number }): Resources => ({
      Acl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: ref('V') } },
      AclOfS: {
        Type: 'AWS::EC2::SubnetNetworkAclAssociation',
        Properties: { SubnetId: ref('S'), NetworkAclId: ref('Acl') },
      },
      Out: {
        Type: 'AWS::EC2::NetworkAclEntry',
        Properties: {
          NetworkAclId: ref('Acl'),
          RuleNumber: 100,
          Protocol: 6,
          Egress: true,
          RuleAction: 'allow',
          CidrBlock: '0.0.0.0/0',
          PortRange: { From: 443, To: 443 },
        },
      },
      In: {
        Type: 'AWS::EC2::NetworkAclEntry',
        Properties: {
          NetworkAclId: ref('Acl'),
          RuleNumber: 100,
          Protocol: 6,
          Egress: false,
          RuleAction: 'allow',
          CidrBlock: '0.0.0.0/0',
          PortRange: ports,
        },
      },
    });
    const resources = { ...oneVpc(open), ...gateway, ...toGateway };
    expect(saying(internet({ ...resources, ...acl({ From: 1024, To: 65535 }) }))).toBe('reachable tcp 443');
    expect(internet({ ...resources, ...acl({ From: 443, To: 443 }) }).missing).toEqual([
      'the network ACL Acl, or one on the way, stops it',
    ]);
  });

  test('behind a transit gateway: through the VPC that has the way out', () => {
    const resources: Resources = {
      ...oneVpc(open),
      ...vpc('Egress', '10.5.0.0/16'),
      ...subnet('Attach', ref('Egress'), '10.5.1.0/24'),
      ...subnet('Public', ref('Egress'), '10.5.2.0/24'),
      ...internetGateway('Gateway', ref('Egress')),
      ...route('PublicDefault', 'Public', '0.0.0.0/0', { GatewayId: ref('Gateway') }),
      Nat: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: ref('Public') } },
      ...route('AttachDefault', 'Attach', '0.0.0.0/0', { NatGatewayId: ref('Nat') }),
      Tgw: {
        Type: 'AWS::EC2::TransitGateway',
        Properties: { DefaultRouteTableAssociation: 'disable', DefaultRouteTablePropagation: 'disable' },
      },
      Mine: {
        Type: 'AWS::EC2::TransitGatewayAttachment',
        Properties: { TransitGatewayId: ref('Tgw'), VpcId: ref('V'), SubnetIds: [ref('S')] },
      },
      Theirs: {
        Type: 'AWS::EC2::TransitGatewayAttachment',
        Properties: { TransitGatewayId: ref('Tgw'), VpcId: ref('Egress'), SubnetIds: [ref('Attach')] },
      },
      Table: { Type: 'AWS::EC2::TransitGatewayRouteTable', Properties: { TransitGatewayId: ref('Tgw') } },
      Associated: {
        Type: 'AWS::EC2::TransitGatewayRouteTableAssociation',
        Properties: { TransitGatewayAttachmentId: ref('Mine'), TransitGatewayRouteTableId: ref('Table') },
      },
      TableDefault: {
        Type: 'AWS::EC2::TransitGatewayRoute',
        Properties: {
          TransitGatewayRouteTableId: ref('Table'),
          DestinationCidrBlock: '0.0.0.0/0',
          TransitGatewayAttachmentId: ref('Theirs'),
        },
      },
      ...route('Default', 'S', '0.0.0.0/0', { TransitGatewayId: ref('Tgw') }),
    };
    const cell = internet(resources);
    expect(saying(cell)).toBe('reachable all');
    expect(cell.path.map(({ logicalId }) => logicalId)).toEqual([
      'S',
      'Work',
      'G',
      'Default',
      'Mine',
      'TableDefault',
      'AttachDefault',
      'PublicDefault',
    ]);
    const { TableDefault: _, ...without } = resources;
    expect(saying(internet(without))).toBe('not reachable');
  });
});

describe('another zone', () => {
  const admit = {
    ...out('Out', groupId('GroupA'), { ...HTTPS, DestinationSecurityGroupId: groupId('GroupB') }),
    ...into('In', groupId('GroupB'), { ...HTTPS, SourceSecurityGroupId: groupId('GroupA') }),
  };
  const aToB = (resources: Resources, parameters = {}) =>
    cellOf(matrixOf(resources, { Parameters: parameters }), 'A', 'zone B');

  test('over a peering with routes both ways and rules on both sides', () => {
    const matrix = matrixOf({ ...peeredVpcs(), ...admit });
    expect(saying(cellOf(matrix, 'A', 'zone B'))).toBe('reachable tcp 443');
    expect(saying(cellOf(matrix, 'B', 'zone A'))).toBe('not reachable');
  });

  test('by addresses instead of groups', () => {
    const byAddress = {
      ...out('Out', groupId('GroupA'), { ...HTTPS, CidrIp: '10.1.1.0/25' }),
      ...into('In', groupId('GroupB'), { IpProtocol: '-1', CidrIp: '10.0.0.0/8' }),
    };
    expect(saying(aToB({ ...peeredVpcs(), ...byAddress }))).toBe('reachable tcp 443');
    const elsewhere = out('Out', groupId('GroupA'), { ...HTTPS, CidrIp: '10.1.2.0/24' });
    expect(aToB({ ...peeredVpcs(), ...byAddress, ...elsewhere }).missing).toEqual([
      'no outbound rule of GroupA allows it',
    ]);
  });

  test('ports that leave are not those that are let in', () => {
    const ports = into('In', groupId('GroupB'), {
      IpProtocol: 'tcp',
      FromPort: 80,
      ToPort: 80,
      SourceSecurityGroupId: groupId('GroupA'),
    });
    expect(aToB({ ...peeredVpcs(), ...admit, ...ports }).missing).toEqual([
      'what leaves (tcp 443) is not what is let in (tcp 80)',
    ]);
  });

  test.each(['AToB', 'BToA', 'Peering'])('not without %s', (missing) => {
    const resources: Resources = { ...peeredVpcs(), ...admit };
    delete resources[missing];
    // A route to a peering that the assembly does not hold may lead anywhere.
    expect(aToB(resources).reached).toBe(missing === 'Peering' ? 'unknown' : 'not reachable');
  });

  test('peering is not transitive', () => {
    const resources = {
      ...twoVpcs(),
      ...admit,
      ...vpc('Hub', '10.2.0.0/16'),
      ...subnet('SubnetHub', ref('Hub'), '10.2.0.0/24'),
      ...peering('AHub', ref('A'), ref('Hub')),
      ...peering('BHub', ref('Hub'), ref('B')),
      ...route('AToB', 'SubnetA', '10.1.0.0/16', { VpcPeeringConnectionId: ref('AHub') }),
      ...route('BToA', 'SubnetB', '10.0.0.0/16', { VpcPeeringConnectionId: ref('BHub') }),
      ...route('HubToA', 'SubnetHub', '10.0.0.0/16', { VpcPeeringConnectionId: ref('AHub') }),
      ...route('HubToB', 'SubnetHub', '10.1.0.0/16', { VpcPeeringConnectionId: ref('BHub') }),
    };
    expect(aToB(resources).reached).toBe('not reachable');
  });

  test('two workloads do not lend each other their groups', () => {
    const separate = {
      ...peeredVpcs(),
      ...group('Leaves', ref('A'), open),
      ...lambda('Leaver', ref('SubnetA'), groupId('Leaves')),
      ...into('In', groupId('GroupB'), { ...HTTPS, SourceSecurityGroupId: groupId('GroupA') }),
    };
    expect(aToB(separate).reached).toBe('not reachable');
    expect(
      aToB({ ...separate, ...lambda('Leaver', ref('SubnetA'), groupId('Leaves'), groupId('GroupA')) }).reached,
    ).toBe('reachable');
  });

  const transit = (settings: Record<string, unknown>): Resources => ({
    ...twoVpcs(),
    ...admit,
    Tgw: { Type: 'AWS::EC2::TransitGateway', Properties: settings },
    AttachA: {
      Type: 'AWS::EC2::TransitGatewayAttachment',
      Properties: { TransitGatewayId: ref('Tgw'), VpcId: ref('A'), SubnetIds: [ref('SubnetA')] },
    },
    AttachB: {
      Type: 'AWS::EC2::TransitGatewayVpcAttachment',
      Properties: { TransitGatewayId: ref('Tgw'), VpcId: ref('B'), SubnetIds: [ref('SubnetB')] },
    },
    ...route('AToB', 'SubnetA', '10.0.0.0/8', { TransitGatewayId: ref('Tgw') }),
    ...route('BToA', 'SubnetB', '10.0.0.0/8', { TransitGatewayId: ref('Tgw') }),
  });

  test('over a transit gateway whose default table knows both', () => {
    expect(saying(aToB(transit({})))).toBe('reachable tcp 443');
    expect(aToB(transit({ DefaultRouteTableAssociation: 'disable' })).reached).toBe('not reachable');
    expect(aToB(transit({ DefaultRouteTablePropagation: 'disable' })).reached).toBe('not reachable');
  });

  test('over tables of its own, association and propagation decide', () => {
    const table = (attachment: string, learns: string): Resources => ({
      [`Table${attachment}`]: {
        Type: 'AWS::EC2::TransitGatewayRouteTable',
        Properties: { TransitGatewayId: ref('Tgw') },
      },
      [`Association${attachment}`]: {
        Type: 'AWS::EC2::TransitGatewayRouteTableAssociation',
        Properties: {
          TransitGatewayAttachmentId: ref(attachment),
          TransitGatewayRouteTableId: ref(`Table${attachment}`),
        },
      },
      [`Propagation${attachment}`]: {
        Type: 'AWS::EC2::TransitGatewayRouteTablePropagation',
        Properties: { TransitGatewayAttachmentId: ref(learns), TransitGatewayRouteTableId: ref(`Table${attachment}`) },
      },
    });
    const both = { ...transit({}), ...table('AttachA', 'AttachB'), ...table('AttachB', 'AttachA') };
    expect(aToB(both).reached).toBe('reachable');
    expect(aToB({ ...both, ...table('AttachB', 'AttachB') }).reached).toBe('not reachable');
    const dropped: Resources = {
      Drop: {
        Type: 'AWS::EC2::TransitGatewayRoute',
        Properties: {
          TransitGatewayRouteTableId: ref('TableAttachA'),
          DestinationCidrBlock: '10.1.0.0/16',
          Blackhole: true,
        },
      },
    };
    const { PropagationAttachA: _, ...unlearnt } = both;
    expect(aToB({ ...unlearnt, ...dropped }).reached).toBe('not reachable');
  });

  test('over a transit gateway that is imported: unknown', () => {
    const imported = structuredClone(transit({}));
    delete imported['Tgw'];
    for (const resource of Object.values(imported))
      if (resource.Properties?.['TransitGatewayId']) resource.Properties['TransitGatewayId'] = 'tgw-1';
    expect(saying(aToB(imported))).toBe('unknown tcp 443');
  });

  test('within one VPC the local route joins tiers, and groups decide', () => {
    const tiers = {
      ...vpc('V', '10.0.0.0/16'),
      ...subnet('S', ref('V'), '10.0.1.0/24', { Tags: [{ Key: 'aws-cdk:subnet-name', Value: 'app' }] }),
      ...subnet('T', ref('V'), '10.0.2.0/24', { Tags: [{ Key: 'aws-cdk:subnet-name', Value: 'data' }] }),
      ...group('App', ref('V'), open),
      ...group('Data', ref('V')),
      ...lambda('AppWork', ref('S'), groupId('App')),
      ...lambda('DataWork', ref('T'), groupId('Data')),
    };
    expect(cellOf(matrixOf(tiers), 'V/app', 'zone V/data').reached).toBe('not reachable');
    const admitted = { ...tiers, ...into('In', groupId('Data'), { ...HTTPS, CidrIp: '10.0.1.0/24' }) };
    expect(saying(cellOf(matrixOf(admitted), 'V/app', 'zone V/data'))).toBe('reachable tcp 443');
    expect(cellOf(matrixOf(admitted), 'V/data', 'zone V/app').reached).toBe('not reachable');
  });

  test('in stacks that import from each other', () => {
    const { A, SubnetA, SubnetATable, SubnetAAssociation, GroupA, WorkA, ...others } = { ...peeredVpcs(), ...admit };
    const exported = (id: string, value: unknown) => ({ [id]: { Value: value, Export: { Name: id } } });
    const use = (name: string) => ({ 'Fn::ImportValue': name });
    const replace: Record<string, unknown> = {
      [JSON.stringify(ref('A'))]: use('A'),
      [JSON.stringify(groupId('GroupA'))]: use('GroupA'),
      [JSON.stringify(ref('SubnetATable'))]: use('SubnetATable'),
    };
    let text = JSON.stringify(others);
    for (const [from, to] of Object.entries(replace)) text = text.split(from).join(JSON.stringify(to));
    const first = {
      Resources: { A, SubnetA, SubnetATable, SubnetAAssociation, GroupA, WorkA },
      Outputs: {
        ...exported('A', ref('A')),
        ...exported('GroupA', groupId('GroupA')),
        ...exported('SubnetATable', ref('SubnetATable')),
      },
    };
    const matrix = matrixOfAll({ First: first, Second: { Resources: JSON.parse(text) } });
    expect(saying(cellOf(matrix, 'A', 'zone B'))).toBe('reachable tcp 443');
  });

  test('IPv6 between dual-stack subnets is not worked out and therefore unknown', () => {
    const six = { Ipv6CidrBlock: '2001:db8::/64' };
    const resources = {
      ...vpc('V', '10.0.0.0/16'),
      ...subnet('S', ref('V'), '10.0.1.0/24', { ...six, Tags: [{ Key: 'aws-cdk:subnet-name', Value: 'app' }] }),
      ...subnet('T', ref('V'), '10.0.2.0/24', { ...six, Tags: [{ Key: 'aws-cdk:subnet-name', Value: 'data' }] }),
      ...group('App', ref('V'), { SecurityGroupEgress: [{ ...HTTPS, CidrIpv6: '2001:db8::/56' }] }),
      ...group('Data', ref('V'), { SecurityGroupIngress: [{ ...HTTPS, CidrIpv6: '2001:db8::/56' }] }),
      ...lambda('AppWork', ref('S'), groupId('App')),
      ...lambda('DataWork', ref('T'), groupId('Data')),
    };
    expect(saying(cellOf(matrixOf(resources), 'V/app', 'zone V/data'))).toBe('unknown tcp 443');
  });
});

describe('services', () => {
  const admitting = { SecurityGroupIngress: [{ ...HTTPS, CidrIp: '10.0.0.0/16' }] };
  const kms = (more: Record<string, unknown> = {}): Resources => ({
    ...group('EndpointGroup', ref('V'), admitting),
    ...endpoint('Kms', 'kms', ref('V'), ref('S'), { SecurityGroupIds: [groupId('EndpointGroup')], ...more }),
  });
  const toKms = (resources: Resources) => cellOf(matrixOf(resources), 'V', 'service kms');

  test('an endpoint in the VPC, with its name', () => {
    const cell = toKms({ ...oneVpc(open), ...kms() });
    expect([saying(cell), cell.resolves]).toEqual(['reachable tcp 443', true]);
    expect(cell.notes).toEqual(['the policy of Kms lets everything pass']);
  });

  test.each([
    ['without private names', kms({ PrivateDnsEnabled: false }), {}],
    ['in a VPC without DNS names', kms(), { EnableDnsHostnames: false }],
    ['in a VPC without DNS', kms(), { EnableDnsSupport: false }],
  ])('%s only its own name leads there', (_, endpoints, dns) => {
    const cell = toKms({ ...oneVpc(open), ...vpc('V', '10.0.0.0/16', dns), ...endpoints });
    expect([cell.reached, cell.resolves]).toEqual(['reachable', false]);
  });

  test('an endpoint without groups has the default group of the VPC, which lets in only itself', () => {
    const cell = toKms({ ...oneVpc(open), ...endpoint('Kms', 'kms', ref('V'), ref('S')) });
    expect(cell.missing).toEqual(['no inbound rule of the default security group of V allows it']);
  });

  test('an endpoint whose group admits nobody', () => {
    const cell = toKms({ ...oneVpc(open), ...kms(), ...group('EndpointGroup', ref('V')) });
    expect([cell.reached, cell.resolves]).toEqual(['not reachable', undefined]);
  });

  test('an endpoint whose group is given by a parameter', () => {
    const resources = {
      ...oneVpc(open),
      ...endpoint('Kms', 'kms', ref('V'), ref('S'), { SecurityGroupIds: [ref('Sg')] }),
    };
    const cell = cellOf(matrixOf(resources, { Parameters: { Sg: { Type: 'String' } } }), 'V', 'service kms');
    expect(saying(cell)).toBe('unknown all');
  });

  const gatewayEndpoint = (tables: unknown[]): Resources => ({
    S3: {
      Type: 'AWS::EC2::VPCEndpoint',
      Properties: {
        VpcId: ref('V'),
        ServiceName: { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.s3' },
        RouteTableIds: tables,
      },
    },
  });

  test('a gateway endpoint on the route table, and a rule for every address', () => {
    expect(
      saying(
        cellOf(
          matrixOf({
            ...oneVpc({ SecurityGroupEgress: [{ ...HTTPS, CidrIp: '0.0.0.0/0' }] }),
            ...gatewayEndpoint([ref('STable')]),
          }),
          'V',
          'gateway s3',
        ),
      ),
    ).toBe('reachable tcp 443');
    expect(cellOf(matrixOf({ ...oneVpc(open), ...gatewayEndpoint([]) }), 'V', 'gateway s3').missing).toEqual([
      'no gateway endpoint of s3 is on STable',
    ]);
    expect(cellOf(matrixOf({ ...oneVpc(), ...gatewayEndpoint([ref('STable')]) }), 'V', 'gateway s3').missing).toEqual([
      'no outbound rule of G is for the addresses of s3',
    ]);
  });

  test('a prefix list of unknown content may be that of S3', () => {
    const cell = cellOf(
      matrixOf({
        ...oneVpc({ SecurityGroupEgress: [{ ...HTTPS, DestinationPrefixListId: 'pl-1' }] }),
        ...gatewayEndpoint([ref('STable')]),
      }),
      'V',
      'gateway s3',
    );
    expect([saying(cell), cell.dependsOn]).toEqual(['unknown tcp 443', ['the prefix list pl-1']]);
  });

  test('a prefix list of the assembly is the blocks that it holds', () => {
    const list: Resources = {
      List: { Type: 'AWS::EC2::PrefixList', Properties: { AddressFamily: 'IPv4', Entries: [{ Cidr: '10.1.1.0/24' }] } },
    };
    const rule = out('Out', groupId('GroupA'), { ...HTTPS, DestinationPrefixListId: ref('List') });
    const admitted = into('In', groupId('GroupB'), { ...HTTPS, CidrIp: '10.0.0.0/8' });
    const matrix = matrixOf({ ...peeredVpcs(), ...list, ...rule, ...admitted });
    expect(saying(cellOf(matrix, 'A', 'zone B'))).toBe('reachable tcp 443');
  });
});

describe('networks outside', () => {
  test('on premises, over a VPN gateway: what lies there is not seen', () => {
    const vpn: Resources = {
      Vgw: { Type: 'AWS::EC2::VPNGateway', Properties: { Type: 'ipsec.1' } },
      VgwAttachment: {
        Type: 'AWS::EC2::VPCGatewayAttachment',
        Properties: { VpcId: ref('V'), VpnGatewayId: ref('Vgw') },
      },
      ...route('Home', 'S', '192.168.0.0/16', { GatewayId: ref('Vgw') }),
    };
    const matrix = matrixOf({ ...oneVpc(open), ...vpn });
    expect(saying(cellOf(matrix, 'V', 'network 192.168.0.0/16'))).toBe('unknown all');
    expect(cellOf(matrix, 'V', 'internet').reached).toBe('not reachable');
    const closed = matrixOf({ ...oneVpc(), ...vpn });
    expect(cellOf(closed, 'V', 'network 192.168.0.0/16').missing).toEqual(['no outbound rule of G allows it']);
  });

  test('routes that a gateway announces are named as such', () => {
    const learnt: Resources = {
      Vgw: { Type: 'AWS::EC2::VPNGateway', Properties: { Type: 'ipsec.1' } },
      Learnt: {
        Type: 'AWS::EC2::VPNGatewayRoutePropagation',
        Properties: { RouteTableIds: [ref('STable')], VpnGatewayId: ref('Vgw') },
      },
    };
    expect(cellOf(matrixOf({ ...oneVpc(open), ...learnt }), 'V', 'network what Vgw announces').reached).toBe('unknown');
  });

  test('a peered VPC of another account: its routes back are not seen', () => {
    const matrix = matrixOf({
      ...oneVpc(open),
      ...peering('P', ref('V'), 'vpc-1'),
      ...route('There', 'S', '10.50.0.0/16', { VpcPeeringConnectionId: ref('P') }),
    });
    const cell = cellOf(matrix, 'V', 'network 10.50.0.0/16');
    expect([saying(cell), cell.dependsOn]).toEqual(['unknown all', ['the routes back in vpc-1']]);
  });
});

describe('zones of a template that declares none', () => {
  test('machines without groups carry the default group of their VPC', () => {
    const resources: Resources = {
      ...vpc('V', '10.0.0.0/16'),
      ...subnet('S', ref('V'), '10.0.1.0/24'),
      ...internetGateway('Gateway', ref('V')),
      ...route('Default', 'S', '0.0.0.0/0', { GatewayId: ref('Gateway') }),
      Machine: { Type: 'AWS::EC2::Instance', Properties: { SubnetId: ref('S') } },
    };
    expect(saying(internet(resources))).toBe('reachable all');
    const changed: Resources = {
      ...resources,
      Closed: {
        Type: 'Custom::VpcRestrictDefaultSG',
        Properties: { DefaultSecurityGroupId: { 'Fn::GetAtt': ['V', 'DefaultSecurityGroup'] } },
      },
    };
    expect(saying(internet(changed))).toBe('unknown all');
  });

  test('machines whose groups a launch template names do not carry the default group', () => {
    const resources: Resources = {
      ...oneVpc(),
      Template: {
        Type: 'AWS::EC2::LaunchTemplate',
        Properties: { LaunchTemplateData: { SecurityGroupIds: [groupId('G')] } },
      },
      Machine: {
        Type: 'AWS::EC2::Instance',
        Properties: { SubnetId: ref('S'), LaunchTemplate: { LaunchTemplateId: ref('Template'), Version: '1' } },
      },
      ...internetGateway('Gateway', ref('V')),
      ...route('Default', 'S', '0.0.0.0/0', { GatewayId: ref('Gateway') }),
    };
    expect(matrixOf(resources).zones[0]!.securityGroups).toEqual(['G']);
    expect(internet(resources).reached).toBe('not reachable');
  });

  test.each([
    ['a notebook', 'AWS::SageMaker::NotebookInstance', {}, 'reachable all'],
    [
      'a notebook in the VPC alone',
      'AWS::SageMaker::NotebookInstance',
      { DirectInternetAccess: 'Disabled' },
      'not reachable',
    ],
    [
      'a notebook by a parameter',
      'AWS::SageMaker::NotebookInstance',
      { DirectInternetAccess: ref('Access') },
      'unknown all',
    ],
    ['Studio', 'AWS::SageMaker::Domain', {}, 'reachable all'],
    ['Studio in the VPC alone', 'AWS::SageMaker::Domain', { AppNetworkAccessType: 'VpcOnly' }, 'not reachable'],
  ])('%s has what SageMaker gives it beside the VPC', (_, type, more, expected) => {
    const Properties =
      type === 'AWS::SageMaker::Domain'
        ? { SubnetIds: [ref('S')], ...more }
        : { SubnetId: ref('S'), SecurityGroupIds: [groupId('G')], ...more };
    const cell = internet({ ...oneVpc(), Work: { Type: type, Properties } }, { Access: { Type: 'String' } });
    expect(saying(cell)).toBe(expected);
  });

  test('subnets whose blocks are cut at deployment lie in the block of their VPC', () => {
    const cut = { 'Fn::Select': [0, { 'Fn::Cidr': [{ 'Fn::GetAtt': ['A', 'CidrBlock'] }, 4, 8] }] };
    const resources: Resources = {
      ...peeredVpcs(),
      ...out('Out', groupId('GroupB'), { ...HTTPS, CidrIp: '10.0.0.0/16' }),
      ...into('In', groupId('GroupA'), { ...HTTPS, CidrIp: '10.1.0.0/16' }),
    };
    resources['SubnetA'] = {
      ...resources['SubnetA']!,
      Properties: { ...resources['SubnetA']!.Properties, CidrBlock: cut },
    };
    expect(saying(cellOf(matrixOf(resources), 'B', 'zone A'))).toBe('reachable tcp 443');
    const part = out('Out', groupId('GroupB'), { ...HTTPS, CidrIp: '10.0.1.0/24' });
    expect(saying(cellOf(matrixOf({ ...resources, ...part }), 'B', 'zone A'))).toBe('unknown tcp 443');
    const elsewhere = out('Out', groupId('GroupB'), { ...HTTPS, CidrIp: '10.2.0.0/16' });
    expect(saying(cellOf(matrixOf({ ...resources, ...elsewhere }), 'B', 'zone A'))).toBe('not reachable');
  });

  test('where no group is seen at all, the groups decide and are unknown', () => {
    const bare = {
      ...vpc('V', '10.0.0.0/16'),
      ...subnet('S', ref('V'), '10.0.1.0/24'),
      ...internetGateway('Gateway', ref('V')),
      ...route('Default', 'S', '0.0.0.0/0', { GatewayId: ref('Gateway') }),
    };
    const cell = internet(bare);
    expect([saying(cell), cell.dependsOn]).toEqual(['unknown all', ['the security groups of what runs in V']]);
    const { Default: _, ...shut } = bare;
    expect(internet(shut).reached).toBe('not reachable');
  });

  test('groups of which nothing says where they are used count for the whole VPC, those of endpoints do not', () => {
    const { Work: _, ...resources } = {
      ...oneVpc(open),
      ...group('EndpointGroup', ref('V')),
      ...endpoint('Kms', 'kms', ref('V'), ref('S'), { SecurityGroupIds: [groupId('EndpointGroup')] }),
    };
    expect(matrixOf(resources).zones[0]!.securityGroups).toEqual(['G']);
  });

  const networkAlone: Resources = {
    ...vpc('V', '10.0.0.0/16'),
    ...subnet('S', ref('V'), '10.0.1.0/24'),
    ...group('EndpointGroup', ref('V')),
    ...endpoint('Kms', 'kms', ref('V'), ref('S'), { SecurityGroupIds: [groupId('EndpointGroup')] }),
  };

  test('a template of a network alone has its subnets as zones, though only endpoints are seen in them', () => {
    const matrix = matrixOf(networkAlone);
    expect(matrix.zones.map(({ id }) => id)).toEqual(['V']);
    expect(matrix.leftOut).toEqual([]);
  });

  test('a VPC of endpoints alone that others are peered with is no zone', () => {
    const hub = JSON.parse(JSON.stringify(networkAlone).replaceAll('10.0.', '10.9.')) as Resources;
    const matrix = matrixOf({ ...twoVpcs(), ...hub, ...peering('P', ref('A'), ref('V')) });
    expect(matrix.zones.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(matrix.leftOut).toEqual([{ subnets: ['S'], why: 'holds only interface endpoints' }]);
  });

  test('a group that is associated with another VPC may be carried there', () => {
    const { WorkB: _, ...resources } = twoVpcs();
    const shared: Resources = {
      ...group('Shared', ref('A')),
      Association: {
        Type: 'AWS::EC2::SecurityGroupVpcAssociation',
        Properties: { GroupId: groupId('Shared'), VpcId: ref('B') },
      },
    };
    const groups = matrixOf({ ...resources, ...shared }).zones.map((zone) => zone.securityGroups);
    expect(groups).toEqual([
      ['GroupA', 'Shared'],
      ['GroupB', 'Shared'],
    ]);
  });

  test('jobs of a pipeline are workloads', () => {
    const { Work: _, ...resources } = oneVpc(open);
    const definition = {
      Steps: [
        {
          Name: 'Train',
          Type: 'Training',
          Arguments: { VpcConfig: { Subnets: [ref('S')], SecurityGroupIds: [groupId('G')] } },
        },
      ],
    };
    const pipeline: Resources = {
      Pipeline: {
        Type: 'AWS::SageMaker::Pipeline',
        Properties: { PipelineDefinition: { PipelineDefinitionBody: { 'Fn::ToJsonString': definition } } },
      },
    };
    const cell = cellOf(
      matrixOf({
        ...resources,
        ...pipeline,
        ...internetGateway('Gateway', ref('V')),
        ...route('Default', 'S', '0.0.0.0/0', { GatewayId: ref('Gateway') }),
      }),
      'V',
      'internet',
    );
    expect(cell.path[1]).toMatchObject({ text: 'Pipeline runs there', type: 'AWS::SageMaker::Pipeline' });
  });

  test('a template in which only a group is seen', () => {
    const only: Resources = {
      Alone: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'x', VpcId: 'vpc-1' } },
    };
    expect(saying(cellOf(matrixOf(only), 'vpc-1', 'internet'))).toBe('unknown all');
    const shut = group('Alone', 'vpc-1');
    expect(saying(cellOf(matrixOf(shut), 'vpc-1', 'internet'))).toBe('not reachable');
  });

  test('a template without a network has no zones', () => {
    expect(matrixOf({ Bucket: { Type: 'AWS::S3::Bucket' } })).toMatchObject({ zones: [], cells: [] });
  });

  test('two stacks with the same names', () => {
    const one = oneVpc();
    const matrix = matrixOfAll({ First: { Resources: one }, Second: { Resources: one } });
    expect(matrix.zones.map(({ id }) => id)).toEqual(['First/V', 'Second/V']);
  });
});

describe('conditions', () => {
  const conditional = {
    ...oneVpc(open),
    ...internetGateway('Gateway', ref('V')),
    Default: { ...route('Default', 'S', '0.0.0.0/0', { GatewayId: ref('Gateway') })['Default']!, Condition: 'Open' },
  };
  const rest = {
    Parameters: { Stage: { Type: 'String' } },
    Conditions: { Open: { 'Fn::Equals': [ref('Stage'), 'dev'] } },
  };

  test('the worst case is shown, with the condition under which it holds', () => {
    const matrix = matrixOf(conditional, rest);
    expect([cellOf(matrix, 'V', 'internet').reached, cellOf(matrix, 'V', 'internet').when]).toEqual([
      'reachable',
      'Open',
    ]);
    expect(cellOf(matrix, 'V', 'zone V').when).toBeUndefined();
  });

  test('a condition that does not touch the network makes no difference', () => {
    const bucket = { Bucket: { Type: 'AWS::S3::Bucket', Condition: 'Open' } };
    expect(matrixOf({ ...oneVpc(), ...bucket }, rest)).toEqual(
      matrixOf({ ...oneVpc(), Bucket: { Type: 'AWS::S3::Bucket' } }),
    );
  });

  test('more combinations than are tried leave the matrix empty, and it says so', () => {
    const names = Array.from({ length: 8 }, (_, index) => `C${index}`);
    const Conditions = Object.fromEntries(names.map((name) => [name, { 'Fn::Equals': [ref(name), 'x'] }]));
    const Parameters = Object.fromEntries(names.map((name) => [name, { Type: 'String' }]));
    const groups = Object.assign(
      {},
      ...names.map((name) => ({
        [`Group${name}`]: { ...group(`Group${name}`, ref('V'))[`Group${name}`]!, Condition: name },
      })),
    );
    expect(matrixOf({ ...oneVpc(), ...groups }, { Parameters, Conditions })).toMatchObject({
      cells: [],
      limit: expect.any(String),
    });
  });
});

describe('intent', () => {
  const resources = {
    ...oneVpc(open),
    ...internetGateway('Gateway', ref('V')),
    ...route('Default', 'S', '0.0.0.0/0', { GatewayId: ref('Gateway') }),
  };
  const standingWith = (intent: Parameters<typeof matrixOf>[2]) =>
    cellOf(matrixOf(resources, {}, intent), 'V', 'internet');

  test('nothing is compared where nothing is declared', () => {
    expect(matrixOf(resources).cells.every((cell) => cell.standing === 'nothing declared')).toBe(true);
  });

  test('an empty intent means that nothing is meant', () => {
    expect(standingWith([]).standing).toBe('reached but not declared');
  });

  test.each([
    ['every host and port', [{ from: 'V', kind: 'internet' }], 'as declared', []],
    [
      'too few ports',
      [{ from: 'V', kind: 'internet', destination: '*', protocol: 'tcp', ports: '443' }],
      'reached but not declared',
      ['tcp 0-442', 'tcp 444-65535', 'udp', 'icmp', 'other protocols'],
    ],
    ['one host', [{ from: 'V', kind: 'internet', destination: 'pypi.org' }], 'reached but not declared', ['any host']],
  ])('%s', (_, intent, standing, what) => {
    const cell = standingWith(intent);
    expect([cell.standing, cell.differences.flatMap((one) => [...one.what])]).toEqual([standing, what]);
  });

  test('what is declared and not there has a cell of its own', () => {
    const matrix = matrixOf(resources, {}, [
      { from: 'V', kind: 'service', destination: 'kms', protocol: 'tcp', ports: '443' },
      { from: 'V', kind: 'network', destination: '172.16.0.0/12' },
      { from: 'V', kind: 'gateway', destination: 's3' },
    ]);
    for (const to of ['service kms', 'network 172.16.0.0/12', 'gateway s3'])
      expect(cellOf(matrix, 'V', to).standing).toBe('declared but not reached');
  });

  test('a declared block covers the narrower ones that routes name', () => {
    const matrix = matrixOf(
      {
        ...oneVpc({ SecurityGroupEgress: [{ ...HTTPS, CidrIp: '10.0.0.0/8' }] }),
        ...route('There', 'S', '10.50.0.0/16', { TransitGatewayId: 'tgw-1' }),
      },
      {},
      [{ from: 'V', kind: 'network', destination: '10.0.0.0/8', protocol: 'tcp', ports: '443' }],
    );
    expect(cellOf(matrix, 'V', 'network 10.50.0.0/16').differences).toEqual([
      { standing: 'unknown', what: ['tcp 443'] },
    ]);
  });
});
