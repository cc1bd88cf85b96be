import { EVERYTHING_OUT, group, groupId, HTTPS, into, lambda, out, ref, subnet, twoVpcs, vpc } from './hand-written';
import { cellOf, flipped, matrixOf, type Resources, saying } from './matrix-of';

type Properties = Record<string, unknown>;

const of = (type: string, properties: Properties, more: Properties = {}) => ({
  Type: `AWS::VpcLattice::${type}`,
  Properties: properties,
  ...more,
});
const serviceNetwork = (more: Properties = {}): Resources => ({
  Mesh: of('ServiceNetwork', { Name: 'mesh', AuthType: 'AWS_IAM', ...more }),
});
const joined = (id: string, more: Properties = {}, network: unknown = ref('Mesh')): Resources => ({
  [`Join${id}`]: of('ServiceNetworkVpcAssociation', {
    VpcIdentifier: ref(id),
    ServiceNetworkIdentifier: network,
    ...more,
  }),
});
const door = (rules: readonly Properties[]): Resources => group('Door', ref('A'), { SecurityGroupIngress: rules });
const withDoor = { SecurityGroupIds: [groupId('Door')] };
const toMesh = { ...HTTPS, CidrIp: '169.254.171.0/24' };
const outOfA = (rule: Properties = toMesh) => out('OutA', groupId('GroupA'), rule);
const mesh = (resources: Resources, from = 'A', parameters = {}) =>
  cellOf(matrixOf(resources, { Parameters: parameters }), from, 'service-network mesh');
const listed = (name: string): Resources => ({
  List: {
    Type: 'Custom::AWS',
    Properties: {
      Create: `{"service":"EC2","action":"DescribeManagedPrefixLists","parameters":{"Filters":[{"Values":["com.amazonaws.eu-central-1.${name}"]}]}}`,
    },
  },
});

describe('a service network', () => {
  test('is reached from a VPC that is joined to it, whatever the routes are, and from no other', () => {
    const resources = { ...twoVpcs(), ...serviceNetwork(), ...joined('A'), ...outOfA() };
    const cell = mesh(resources);
    expect(saying(cell)).toBe('reachable tcp 443');
    expect(cell.path.map(({ text }) => text)).toEqual([
      'A: SubnetA',
      'WorkA runs there',
      'out: GroupA allows tcp 443 to 169.254.171.0/24',
      'A is joined to the service network mesh',
    ]);
    expect(cell.path[3]).toMatchObject({ logicalId: 'JoinA', type: 'AWS::VpcLattice::ServiceNetworkVpcAssociation' });
    expect(mesh(resources, 'B').missing).toEqual(['B is not joined to the service network mesh']);
  });

  test('adds a column, and changes no other cell', () => {
    const before = matrixOf({ ...twoVpcs(), ...outOfA() });
    const after = matrixOf({ ...twoVpcs(), ...outOfA(), ...serviceNetwork(), ...joined('A') });
    expect(after.destinations.map(({ id }) => id)).toEqual([
      ...before.destinations.map(({ id }) => id),
      'service-network mesh',
    ]);
    expect(flipped(after, before)).toEqual([]);
  });

  test.each<[string, Properties, string]>([
    ['every address', { ...HTTPS, CidrIp: '0.0.0.0/0' }, 'reachable tcp 443'],
    ['link-local addresses', { ...HTTPS, CidrIp: '169.254.0.0/16' }, 'reachable tcp 443'],
    ['a part of them', { ...HTTPS, CidrIp: '169.254.171.0/25' }, 'unknown tcp 443'],
    ['some public addresses, of which it has some', { ...HTTPS, CidrIp: '129.224.0.0/16' }, 'unknown tcp 443'],
    ['private addresses', { ...HTTPS, CidrIp: '10.0.0.0/8' }, 'not reachable'],
    ['other link-local addresses', { ...HTTPS, CidrIp: '169.254.169.254/32' }, 'not reachable'],
    ['the block of the VPC', { ...HTTPS, CidrIp: { 'Fn::GetAtt': ['A', 'CidrBlock'] } }, 'not reachable'],
    ['a group', { ...HTTPS, DestinationSecurityGroupId: groupId('GroupB') }, 'not reachable'],
    ['a prefix list that is not seen', { ...HTTPS, DestinationPrefixListId: 'pl-0123' }, 'unknown tcp 443'],
    ['its prefix list', { ...HTTPS, DestinationPrefixListId: ref('List') }, 'reachable tcp 443'],
    ['a block of a parameter', { ...HTTPS, CidrIp: ref('Block') }, 'unknown tcp 443'],
  ])('with a rule for %s', (_, rule, expected) => {
    const resources = {
      ...twoVpcs(),
      ...serviceNetwork(),
      ...joined('A'),
      ...outOfA(rule),
      ...listed('vpc-lattice'),
    };
    expect(saying(mesh(resources, 'A', { Block: { Type: 'String' } }))).toBe(expected);
  });

  test.each([
    ['its block of IPv6', { ...HTTPS, CidrIpv6: 'fd00:ec2:80::/64' }],
    ['its prefix list of IPv6', { ...HTTPS, DestinationPrefixListId: ref('List') }],
  ])('with a rule for %s: unknown where the subnet has IPv6, nothing where not', (_, rule) => {
    const resources = (more: Properties): Resources => ({
      ...twoVpcs(),
      ...subnet('SubnetA', ref('A'), '10.0.1.0/24', more),
      ...serviceNetwork(),
      ...joined('A'),
      ...outOfA(rule),
      ...listed('ipv6.vpc-lattice'),
    });
    expect(saying(mesh(resources({})))).toBe('not reachable');
    expect(saying(mesh(resources({ Ipv6CidrBlock: '2001:db8::/64' })))).toBe('unknown tcp 443');
  });

  test('the groups of the association say which clients are let in', () => {
    const behind = (rules: readonly Properties[]) => ({
      ...twoVpcs(),
      ...serviceNetwork(),
      ...joined('A', withDoor),
      ...door(rules),
      ...outOfA({ IpProtocol: 'tcp', FromPort: 0, ToPort: 65535, CidrIp: '0.0.0.0/0' }),
    });
    expect(mesh(behind([])).missing).toEqual(['no inbound rule of Door of JoinA allows it']);
    expect(saying(mesh(behind([{ ...HTTPS, CidrIp: '10.0.1.0/24' }])))).toBe('reachable tcp 443');
    expect(saying(mesh(behind([{ ...HTTPS, CidrIp: '10.9.0.0/16' }])))).toBe('not reachable');
    const byGroup = mesh(behind([{ ...HTTPS, SourceSecurityGroupId: groupId('GroupA') }]));
    expect(saying(byGroup)).toBe('reachable tcp 443');
    expect(byGroup.path.map(({ text }) => text)).toContain('in: Door allows tcp 443 from GroupA');
  });

  test('no workload carries the group of an association', () => {
    const resources = {
      ...twoVpcs(),
      ...serviceNetwork(),
      ...joined('A', withDoor),
      ...group('Door', ref('A'), { SecurityGroupEgress: EVERYTHING_OUT }),
    };
    expect(matrixOf(resources).zones.find(({ id }) => id === 'A')!.securityGroups).toEqual(['GroupA']);
    expect(mesh(resources).missing).toEqual([
      'no outbound rule of GroupA is for the addresses of VPC Lattice',
      'no inbound rule of Door of JoinA allows it',
    ]);
  });

  test.each([
    ['questions', true, 'not reachable'],
    ['answers', false, 'not reachable'],
  ])('a network ACL that stops the %s stops it', (_, egress, expected) => {
    const entry = (id: string, isEgress: boolean, action: string, block: string, order: number): Resources => ({
      [id]: {
        Type: 'AWS::EC2::NetworkAclEntry',
        Properties: {
          NetworkAclId: ref('Acl'),
          RuleNumber: order,
          Egress: isEgress,
          RuleAction: action,
          Protocol: -1,
          CidrBlock: block,
        },
      },
    });
    const resources = {
      ...twoVpcs(),
      ...serviceNetwork(),
      ...joined('A'),
      ...outOfA(),
      Acl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: ref('A') } },
      AclAssociation: {
        Type: 'AWS::EC2::SubnetNetworkAclAssociation',
        Properties: { SubnetId: ref('SubnetA'), NetworkAclId: ref('Acl') },
      },
      ...entry('Out', true, 'allow', egress ? '10.0.0.0/8' : '0.0.0.0/0', 100),
      ...entry('In', false, 'allow', egress ? '0.0.0.0/0' : '10.0.0.0/8', 100),
    };
    const cell = mesh(resources);
    expect(saying(cell)).toBe(expected);
    expect(cell.missing).toEqual(['the network ACL Acl stops it']);
  });

  test.each<[string, Resources, string]>([
    [
      'a policy',
      { Policy: of('AuthPolicy', { ResourceIdentifier: ref('Mesh'), Policy: {} }) },
      'the auth policy Policy says who may call the services of mesh',
    ],
    ['IAM alone', {}, 'mesh asks for IAM, and its auth policy is not seen'],
    ['none', serviceNetwork({ AuthType: 'NONE' }), 'mesh has no auth policy: its services decide who may call them'],
    ['a parameter', serviceNetwork({ AuthType: ref('Auth') }), 'whether mesh has an auth policy is not known'],
  ])('says what its auth policy is, with %s', (_, more, note) => {
    const resources = { ...twoVpcs(), ...serviceNetwork(), ...joined('A'), ...outOfA(), ...more };
    expect(mesh(resources, 'A', { Auth: { Type: 'String' } }).notes).toEqual([note]);
  });

  test('that is shared by another account has a column under its ARN', () => {
    const arn = 'arn:aws:vpc-lattice:eu-central-1:111122223333:servicenetwork/sn-0123456789abcdef0';
    const matrix = matrixOf({ ...twoVpcs(), ...joined('A', {}, arn), ...outOfA() });
    const cell = cellOf(matrix, 'A', `service-network ${arn}`);
    expect([saying(cell), cell.notes]).toEqual([
      'reachable tcp 443',
      [`what the auth policy of ${arn} lets pass is not known`],
    ]);
  });

  test('may be joined to a VPC that is imported', () => {
    const resources = {
      ...twoVpcs(),
      ...serviceNetwork(),
      ...joined('A'),
      ...group('Imported', 'vpc-0123', { SecurityGroupEgress: [toMesh] }),
    };
    const cell = mesh(resources, 'vpc-0123');
    expect([saying(cell), cell.dependsOn]).toEqual(['unknown tcp 443', ['whether vpc-0123 is joined to mesh']]);
    expect(cell.path.at(-1)!.text).toBe('vpc-0123 may be joined to the service network mesh');
    const meant = [{ from: 'vpc-0123', kind: 'resource', destination: 'database' }];
    const resource = cellOf(matrixOf(resources, {}, meant), 'vpc-0123', 'resource database');
    expect(resource.reached).toBe('unknown');
    expect(resource.dependsOn).toContain('whether vpc-0123 has an endpoint of database');
  });
});

describe('endpoints of VPC Lattice', () => {
  const endpoint = (type: string, target: Properties, rules: readonly Properties[]): Resources => ({
    ...door(rules),
    Endpoint: {
      Type: 'AWS::EC2::VPCEndpoint',
      Properties: { VpcEndpointType: type, VpcId: ref('A'), SubnetIds: [ref('SubnetA')], ...withDoor, ...target },
    },
  });
  const toVpc = { ...HTTPS, CidrIp: '10.0.0.0/16' };

  test('of a service network are reached as interface endpoints are', () => {
    const resources = (rules: readonly Properties[]) => ({
      ...twoVpcs(),
      ...serviceNetwork(),
      ...outOfA(toVpc),
      ...endpoint('ServiceNetwork', { ServiceNetworkArn: { 'Fn::GetAtt': ['Mesh', 'Arn'] } }, rules),
    });
    expect(saying(mesh(resources([toVpc])))).toBe('reachable tcp 443');
    expect(mesh(resources([])).missing).toEqual(['no inbound rule of Door allows it']);
    expect(matrixOf(resources([])).destinations.filter(({ kind }) => kind === 'service')).toEqual([]);
  });

  test('of a resource have a column of the resource', () => {
    const resources = {
      ...twoVpcs(),
      Database: of('ResourceConfiguration', { Name: 'database', ResourceConfigurationType: 'SINGLE' }),
      ...outOfA(toVpc),
      ...endpoint('Resource', { ResourceConfigurationArn: { 'Fn::GetAtt': ['Database', 'Arn'] } }, [toVpc]),
    };
    const cell = cellOf(matrixOf(resources), 'A', 'resource database');
    expect([saying(cell), cell.notes]).toEqual([
      'reachable tcp 443',
      ['no auth policy of VPC Lattice holds for a resource'],
    ]);
  });
});

describe('another zone through VPC Lattice', () => {
  const targets = (more: Properties = {}): Resources => ({
    Targets: of('TargetGroup', { Name: 'model', Type: 'IP', Config: { VpcIdentifier: ref('B'), Port: 8080 }, ...more }),
  });
  const fromMesh = into('InB', groupId('GroupB'), {
    IpProtocol: 'tcp',
    FromPort: 8080,
    ToPort: 8080,
    CidrIp: '169.254.171.0/24',
  });
  const base = { ...twoVpcs(), ...serviceNetwork(), ...joined('A'), ...outOfA() };
  const toB = (resources: Resources) => cellOf(matrixOf(resources), 'A', 'zone B');

  test('is unknown where a target group lies in its VPC and its groups let VPC Lattice in', () => {
    const cell = toB({ ...base, ...targets(), ...fromMesh });
    expect(saying(cell)).toBe('unknown tcp 443');
    expect(cell.dependsOn).toEqual(['whether mesh leads through VPC Lattice to Targets']);
    expect(cell.path.map(({ text }) => text)).toEqual([
      'A: SubnetA',
      'WorkA runs there',
      'out: GroupA allows tcp 443 to 169.254.171.0/24',
      'A is joined to the service network mesh',
      'the target group Targets is in B',
      'B: SubnetB',
      'in: GroupB allows tcp 8080 from 169.254.171.0/24',
    ]);
  });

  test.each<[string, Resources]>([
    ['a target group', { ...base, ...fromMesh }],
    ['a rule that lets VPC Lattice in', { ...base, ...targets() }],
    ['an association', { ...twoVpcs(), ...serviceNetwork(), ...outOfA(), ...targets(), ...fromMesh }],
    [
      'a rule that lets anything out to it',
      { ...twoVpcs(), ...serviceNetwork(), ...joined('A'), ...targets(), ...fromMesh },
    ],
    ['targets in its VPC', { ...base, ...targets({ Config: { VpcIdentifier: ref('A') } }), ...fromMesh }],
    ['targets that lie in a VPC at all', { ...base, ...targets({ Type: 'LAMBDA', Config: undefined }), ...fromMesh }],
  ])('is not reachable without %s', (_, resources) => {
    expect(toB(resources).reached).toBe('not reachable');
  });

  test('is unknown where it is not known in which VPC the targets are', () => {
    const resources = { ...base, ...targets({ Config: ref('Config') }), ...fromMesh };
    const cell = cellOf(matrixOf(resources, { Parameters: { Config: { Type: 'String' } } }), 'A', 'zone B');
    expect(cell.reached).toBe('unknown');
  });

  test('what passes directly stays sure, and the rest is possible', () => {
    const cell = cellOf(
      matrixOf({
        ...base,
        ...targets({ Config: { VpcIdentifier: ref('A') } }),
        ...into('InA', groupId('GroupA'), { ...HTTPS, CidrIp: '0.0.0.0/0' }),
        ...into('SelfIn', groupId('GroupA'), { IpProtocol: 'udp', FromPort: 53, ToPort: 53, CidrIp: '10.0.0.0/16' }),
        ...out('SelfOut', groupId('GroupA'), { IpProtocol: 'udp', FromPort: 53, ToPort: 53, CidrIp: '10.0.0.0/16' }),
      }),
      'A',
      'zone A',
    );
    expect([cell.traffic, cell.possibly]).toEqual([['udp 53'], ['tcp 443']]);
  });

  const service = (network: string): Resources => ({
    Service: of('Service', { Name: 'model' }),
    Listener: of('Listener', {
      ServiceIdentifier: ref('Service'),
      Protocol: 'HTTPS',
      DefaultAction: { Forward: { TargetGroups: [{ TargetGroupIdentifier: ref('Targets') }] } },
    }),
    Offer: of('ServiceNetworkServiceAssociation', {
      ServiceIdentifier: ref('Service'),
      ServiceNetworkIdentifier: ref(network),
    }),
    Other: of('ServiceNetwork', { Name: 'other' }),
  });

  test('services of another service network do not count, where all is seen', () => {
    expect(toB({ ...base, ...targets(), ...fromMesh, ...service('Mesh') }).reached).toBe('unknown');
    expect(toB({ ...base, ...targets(), ...fromMesh, ...service('Other') }).reached).toBe('not reachable');
    const imported = { ...base, ...joined('A', {}, 'sn-0123456789abcdef0') };
    expect(toB({ ...imported, ...targets(), ...fromMesh, ...service('Other') }).reached).toBe('unknown');
  });

  const gateway = (more: Properties = {}): Resources => ({
    ...group('GatewayGroup', ref('B'), {
      SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '10.1.0.0/16' }],
    }),
    Gateway: of('ResourceGateway', {
      Name: 'gateway',
      VpcIdentifier: ref('B'),
      SubnetIds: [ref('SubnetB')],
      SecurityGroupIds: [groupId('GatewayGroup')],
      ...more,
    }),
  });

  test('is unknown behind a resource gateway whose groups let something through to it', () => {
    const admits = into('InB', groupId('GroupB'), {
      IpProtocol: 'tcp',
      FromPort: 5432,
      ToPort: 5432,
      SourceSecurityGroupId: groupId('GatewayGroup'),
    });
    const cell = toB({ ...base, ...gateway(), ...admits });
    expect([saying(cell), cell.dependsOn]).toEqual([
      'unknown tcp 443',
      ['whether mesh leads through VPC Lattice to Gateway'],
    ]);
    expect(toB({ ...base, ...gateway() }).reached).toBe('not reachable');
    expect(matrixOf({ ...base, ...gateway() }).zones.find(({ id }) => id === 'B')!.securityGroups).toEqual(['GroupB']);
  });

  test('a resource endpoint leads to the gateway of its resource, and to no other', () => {
    const through = (id: string): Resources => ({
      ...twoVpcs(),
      ...outOfA({ ...HTTPS, CidrIp: '10.0.0.0/16' }),
      ...door([{ ...HTTPS, CidrIp: '10.0.0.0/16' }]),
      ...gateway(),
      Elsewhere: of('ResourceGateway', { VpcIdentifier: ref('A'), SubnetIds: [ref('SubnetA')] }),
      Database: of('ResourceConfiguration', { Name: 'database', ResourceGatewayId: ref(id) }),
      Endpoint: {
        Type: 'AWS::EC2::VPCEndpoint',
        Properties: {
          VpcEndpointType: 'Resource',
          VpcId: ref('A'),
          SubnetIds: [ref('SubnetA')],
          ...withDoor,
          ResourceConfigurationArn: ref('Database'),
        },
      },
      ...into('InB', groupId('GroupB'), {
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        CidrIp: '10.1.0.0/16',
      }),
    });
    expect(toB(through('Gateway')).reached).toBe('unknown');
    expect(toB(through('Elsewhere')).reached).toBe('not reachable');
  });
});

test('a declared service network is compared, and one that is not joined has a cell of its own', () => {
  const kind = 'service-network';
  const resources = { ...twoVpcs(), ...serviceNetwork(), ...joined('A'), ...outOfA() };
  const meant = [{ from: 'A', kind, destination: 'mesh', protocol: 'tcp', ports: '443' }];
  expect(cellOf(matrixOf(resources, {}, meant), 'A', `${kind} mesh`).standing).toBe('as declared');
  expect(cellOf(matrixOf(resources, {}, []), 'A', `${kind} mesh`).standing).toBe('reached but not declared');
  const cell = cellOf(matrixOf({ ...twoVpcs(), ...outOfA() }, {}, meant), 'A', `${kind} mesh`);
  expect([cell.standing, cell.missing]).toEqual([
    'declared but not reached',
    ['A is not joined to the service network mesh'],
  ]);
});

test('a VPC that holds only endpoints of VPC Lattice beside others is no zone', () => {
  const resources = {
    ...twoVpcs(),
    ...serviceNetwork(),
    ...vpc('Hub', '10.2.0.0/16'),
    ...subnet('HubSubnet', ref('Hub'), '10.2.1.0/24'),
    Peering: { Type: 'AWS::EC2::VPCPeeringConnection', Properties: { VpcId: ref('A'), PeerVpcId: ref('Hub') } },
    Endpoint: {
      Type: 'AWS::EC2::VPCEndpoint',
      Properties: {
        VpcEndpointType: 'ServiceNetwork',
        VpcId: ref('Hub'),
        SubnetIds: [ref('HubSubnet')],
        ServiceNetworkArn: ref('Mesh'),
      },
    },
    ...lambda('More', ref('SubnetA'), groupId('GroupA')),
  };
  const matrix = matrixOf(resources);
  expect(matrix.zones.map(({ id }) => id)).toEqual(['A', 'B']);
  expect(matrix.leftOut).toEqual([{ subnets: ['HubSubnet'], why: 'holds only endpoints of VPC Lattice' }]);
});

test('a rule for private addresses of IPv6 is none for the internet', () => {
  const resources = (block: string): Resources => ({
    ...twoVpcs(),
    ...subnet('SubnetA', ref('A'), '10.0.1.0/24', { Ipv6CidrBlock: '2001:db8::/64' }),
    Outward: { Type: 'AWS::EC2::EgressOnlyInternetGateway', Properties: { VpcId: ref('A') } },
    Route: {
      Type: 'AWS::EC2::Route',
      Properties: {
        RouteTableId: ref('SubnetATable'),
        DestinationIpv6CidrBlock: '::/0',
        EgressOnlyInternetGatewayId: ref('Outward'),
      },
    },
    ...outOfA({ ...HTTPS, CidrIpv6: block }),
  });
  const internet = (block: string) => saying(cellOf(matrixOf(resources(block)), 'A', 'internet'));
  expect(internet('::/0')).toBe('reachable tcp 443');
  expect(internet('fd00:ec2:80::/64')).toBe('not reachable');
});
