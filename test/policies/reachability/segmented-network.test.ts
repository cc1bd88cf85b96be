import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import {
  EndpointPlacement,
  EndpointService,
  NetworkLayout,
  NetworkZoneName,
  SegmentedNetwork,
  type SegmentedNetworkProps,
  ZonePart,
} from '../../../constructs/network';
import { buildNetwork, FRANKFURT, landingZoneVpc, ZONES } from '../../constructs/network/network-fixture';
import { cellOf, flipped, matrixOf, type Resources, saying } from './matrix-of';

const { DEVELOPMENT, TRAINING, INFERENCE, DATA } = NetworkZoneName;

/** The resources of a network's template, and a copy for each mutation. */
function networkResources(props?: SegmentedNetworkProps, env?: { account: string; region: string }): Resources {
  return buildNetwork(props, env).template.toJSON()['Resources'] as Resources;
}

function idOf(resources: Resources, type: string, pattern: RegExp): string {
  const found = Object.keys(resources).filter((id) => resources[id]!.Type === type && pattern.test(id));
  if (found.length !== 1) throw new Error(`${found.length} of type ${type} match ${pattern}: ${found.join(', ')}`);
  return found[0]!;
}

const standings = (matrix: ReturnType<typeof matrixOf>) =>
  matrix.cells
    .filter((cell) => cell.standing !== 'as declared')
    .map((cell) => `${cell.from} -> ${cell.to}: ${cell.standing}`);

describe('every variant allows what it declares and nothing else', () => {
  const variants: Record<string, [SegmentedNetworkProps | undefined, typeof FRANKFURT | undefined]> = {
    'a VPC for each zone, shared endpoints': [undefined, undefined],
    'the same with a known account and region': [{ addresses: ZONES }, FRANKFURT],
    'one VPC, a tier for each zone': [{ layout: NetworkLayout.SHARED_VPC, addresses: ZONES }, FRANKFURT],
    'endpoints in each zone': [{ endpoints: { placement: EndpointPlacement.PER_ZONE } }, undefined],
    'addresses from a pool': [{ addresses: { ipamPoolId: 'ipam-pool-1' } }, undefined],
    'one zone with one service': [{ zones: [{ name: DATA, services: [EndpointService.KMS] }] }, undefined],
    'a way to named hosts for development': [
      {
        addresses: ZONES,
        zones: [{ name: DEVELOPMENT, egress: { allowedDomains: ['pypi.org', '*.example.com'] } }, { name: TRAINING }],
      },
      FRANKFURT,
    ],
  };
  test.each(Object.entries(variants))('%s', (_, [props, env]) => {
    const matrix = matrixOf(networkResources(props, env));
    expect(standings(matrix)).toEqual([]);
    expect(matrix.cells).toHaveLength(matrix.zones.length * matrix.destinations.length);
    expect(matrix.cells.filter((cell) => cell.reached === 'reachable').length).toBeGreaterThan(0);
  });
});

describe('the default network', () => {
  const resources = networkResources();
  const matrix = matrixOf(resources);

  test('has four zones, and the subnets of the endpoints are none', () => {
    expect(matrix.zones.map(({ id }) => id)).toEqual([DEVELOPMENT, TRAINING, INFERENCE, DATA]);
    expect(matrix.leftOut).toEqual([
      { subnets: [expect.any(String), expect.any(String)], why: 'holds only interface endpoints' },
    ]);
  });

  test('a path names the subnet, the rules, the routes there and back, and each resource', () => {
    const { path } = cellOf(matrix, TRAINING, 'service kms');
    expect(path.map((part) => part.type)).toEqual([
      'AWS::EC2::Subnet',
      'AWS::EC2::SecurityGroupEgress',
      'AWS::EC2::Route',
      'AWS::EC2::Subnet',
      'AWS::EC2::SecurityGroupIngress',
      'AWS::EC2::Route',
    ]);
    for (const part of path) expect(resources).toHaveProperty([part.logicalId!]);
    expect(path[5]!.text).toMatch(/^back: .*10\.64\.16\.0\/20 goes to the peering/);
  });

  test('says every wall that stands between two zones', () => {
    expect(cellOf(matrix, DEVELOPMENT, 'zone training').missing).toEqual([
      expect.stringMatching(/^no route of .* leads to training$/),
      expect.stringMatching(/^no outbound rule of /),
      expect.stringMatching(/^no inbound rule of /),
    ]);
  });

  test('endpoints are found by their ordinary names, and their policies limit', () => {
    const cell = cellOf(matrix, INFERENCE, 'service bedrock-runtime');
    expect(cell.resolves).toBe(true);
    expect(cell.notes).toEqual([expect.stringMatching(/limits who may do what$/)]);
  });

  const table = idOf(resources, 'AWS::EC2::RouteTable', /TrainingVpcWorkloadSubnet1RouteTable/);
  const trainingGroup = idOf(resources, 'AWS::EC2::SecurityGroup', /^NetworkTrainingWorkloads/);
  const dataGroup = idOf(resources, 'AWS::EC2::SecurityGroup', /^NetworkDataWorkloads/);
  const gateway: Resources = {
    Gateway: { Type: 'AWS::EC2::InternetGateway' },
    Attachment: {
      Type: 'AWS::EC2::VPCGatewayAttachment',
      Properties: {
        VpcId: { Ref: idOf(resources, 'AWS::EC2::VPC', /TrainingVpc/) },
        InternetGatewayId: { Ref: 'Gateway' },
      },
    },
    DefaultRoute: {
      Type: 'AWS::EC2::Route',
      Properties: { RouteTableId: { Ref: table }, DestinationCidrBlock: '0.0.0.0/0', GatewayId: { Ref: 'Gateway' } },
    },
  };
  const openGroup: Resources = {
    Open: {
      Type: 'AWS::EC2::SecurityGroupEgress',
      Properties: {
        GroupId: { 'Fn::GetAtt': [trainingGroup, 'GroupId'] },
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        CidrIp: '0.0.0.0/0',
      },
    },
  };

  test('a route to an internet gateway alone opens nothing, and one wall less is said to stand', () => {
    const changed = matrixOf({ ...resources, ...gateway });
    expect(flipped(matrix, changed)).toEqual([]);
    expect(cellOf(matrix, TRAINING, 'internet').missing).toHaveLength(2);
    expect(cellOf(changed, TRAINING, 'internet').missing).toEqual([expect.stringMatching(/^no outbound rule of /)]);
  });

  test('an open group alone opens nothing', () => {
    expect(flipped(matrix, matrixOf({ ...resources, ...openGroup }))).toEqual([]);
  });

  test('both open exactly the internet for that zone', () => {
    const changed = matrixOf({ ...resources, ...gateway, ...openGroup });
    expect(flipped(matrix, changed)).toEqual(['training -> internet: not reachable => reachable tcp 443']);
    const cell = cellOf(changed, TRAINING, 'internet');
    expect(cell.standing).toBe('reached but not declared');
    expect(cell.path.map((part) => part.logicalId)).toEqual([
      expect.stringMatching(/TrainingVpcWorkloadSubnet1/),
      'Open',
      'DefaultRoute',
    ]);
    expect(cell.notes).toEqual([expect.stringMatching(/public address/)]);
  });

  test('without the gateway endpoint the rule for the addresses of S3 leads out to the internet', () => {
    const without = { ...resources, ...gateway };
    const s3 = idOf(resources, 'AWS::EC2::VPCEndpoint', /^NetworkTrainingGatewaysS3/);
    delete without[s3];
    const cell = cellOf(matrixOf(without), TRAINING, 'internet');
    expect([cell.reached, cell.hosts, cell.standing]).toEqual([
      'reachable',
      ['the addresses of s3'],
      'reached but not declared',
    ]);
    expect(cellOf(matrixOf(without), TRAINING, 'gateway s3').standing).toBe('declared but not reached');
  });

  const peered: Resources = {
    Peer: {
      Type: 'AWS::EC2::VPCPeeringConnection',
      Properties: {
        VpcId: { Ref: idOf(resources, 'AWS::EC2::VPC', /TrainingVpc/) },
        PeerVpcId: { Ref: idOf(resources, 'AWS::EC2::VPC', /DataVpc/) },
      },
    },
    There: {
      Type: 'AWS::EC2::Route',
      Properties: {
        RouteTableId: { Ref: table },
        DestinationCidrBlock: '10.64.48.0/20',
        VpcPeeringConnectionId: { Ref: 'Peer' },
      },
    },
    Back: {
      Type: 'AWS::EC2::Route',
      Properties: {
        RouteTableId: { Ref: idOf(resources, 'AWS::EC2::RouteTable', /DataVpcWorkloadSubnet1RouteTable/) },
        DestinationCidrBlock: '10.64.16.0/20',
        VpcPeeringConnectionId: { Ref: 'Peer' },
      },
    },
  };
  const admitted: Resources = {
    Out: {
      Type: 'AWS::EC2::SecurityGroupEgress',
      Properties: {
        GroupId: { 'Fn::GetAtt': [trainingGroup, 'GroupId'] },
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        DestinationSecurityGroupId: { 'Fn::GetAtt': [dataGroup, 'GroupId'] },
      },
    },
    In: {
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: {
        GroupId: { 'Fn::GetAtt': [dataGroup, 'GroupId'] },
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        SourceSecurityGroupId: { 'Fn::GetAtt': [trainingGroup, 'GroupId'] },
      },
    },
  };

  test('peering two zones with routes opens nothing while their groups are closed', () => {
    expect(flipped(matrix, matrixOf({ ...resources, ...peered }))).toEqual([]);
  });

  test('rules between groups open nothing without a way', () => {
    expect(flipped(matrix, matrixOf({ ...resources, ...admitted }))).toEqual([]);
  });

  test('both open exactly one direction between the two zones', () => {
    const changed = matrixOf({ ...resources, ...peered, ...admitted });
    expect(flipped(matrix, changed)).toEqual(['training -> zone data: not reachable => reachable tcp 5432']);
    expect(standings(changed)).toEqual(['training -> zone data: reached but not declared']);
  });

  test('without the route back there is no connection', () => {
    const { Back: _, ...oneWay } = peered;
    const changed = matrixOf({ ...resources, ...oneWay, ...admitted });
    expect(flipped(matrix, changed)).toEqual([]);
    expect(cellOf(changed, TRAINING, 'zone data').missing).toEqual([expect.stringMatching(/leads back to training$/)]);
  });

  test('a group for one more zone on an endpoint opens exactly that service', () => {
    const bedrock = idOf(resources, 'AWS::EC2::VPCEndpoint', /ServicesBedrock[0-9A-F]{8}$/);
    const group = idOf(resources, 'AWS::EC2::SecurityGroup', /^NetworkEndpointsTrainingEndpoints/);
    const groups = resources[bedrock]!.Properties!['SecurityGroupIds'] as unknown[];
    const changed = matrixOf({
      ...resources,
      [bedrock]: {
        ...resources[bedrock]!,
        Properties: {
          ...resources[bedrock]!.Properties,
          SecurityGroupIds: [...groups, { 'Fn::GetAtt': [group, 'GroupId'] }],
        },
      },
    });
    expect(flipped(matrix, changed)).toEqual(['training -> service bedrock: not reachable => reachable tcp 443']);
    const cell = cellOf(changed, TRAINING, 'service bedrock');
    // The hosted zone is not associated with the zone's VPC: only the endpoint's own name leads there.
    expect([cell.resolves, cell.standing]).toEqual([false, 'reached but not declared']);
  });

  test('a rule that is taken away closes what it was for', () => {
    const without = { ...resources };
    delete without[idOf(resources, 'AWS::EC2::SecurityGroupIngress', /^NetworkEndpointsInferenceFromWorkloads/)];
    const changed = matrixOf(without);
    const services = matrix.destinations.filter(({ kind }) => kind === 'service').map(({ id }) => id);
    const lost = services.filter((id) => cellOf(matrix, INFERENCE, id).reached === 'reachable');
    expect(flipped(matrix, changed)).toEqual(
      lost.map((id) => `inference -> ${id}: reachable tcp 443 => not reachable`),
    );
    expect(standings(changed)).toEqual(lost.map((id) => `inference -> ${id}: declared but not reached`));
  });

  test('a service whose name does not lead to its endpoint is declared but not reached', () => {
    const zone = idOf(resources, 'AWS::Route53::HostedZone', /NamesSts/);
    const vpcs = resources[zone]!.Properties!['VPCs'] as { VPCId: { Ref: string } }[];
    const changed = matrixOf({
      ...resources,
      [zone]: {
        ...resources[zone]!,
        Properties: { ...resources[zone]!.Properties, VPCs: vpcs.filter(({ VPCId }) => !/Data/.test(VPCId.Ref)) },
      },
    });
    expect(standings(changed)).toEqual(['data -> service sts: declared but not reached']);
    expect(cellOf(changed, DATA, 'service sts').resolves).toBe(false);
  });

  test('a service whose name the DNS firewall blocks is declared but not reached', () => {
    const list = idOf(resources, 'AWS::Route53Resolver::FirewallDomainList', /DataVpcDnsFirewallAllowed/);
    const domains = resources[list]!.Properties!['Domains'] as unknown[];
    const changed = matrixOf({
      ...resources,
      [list]: {
        ...resources[list]!,
        Properties: { Domains: domains.filter((domain) => !/"kms\./.test(JSON.stringify(domain))) },
      },
    });
    expect(standings(changed)).toEqual(['data -> service kms: declared but not reached']);
  });

  test('names of a DNS firewall that is not seen are unknown', () => {
    const association = idOf(resources, 'AWS::Route53Resolver::FirewallRuleGroupAssociation', /DataVpc/);
    const changed = matrixOf({
      ...resources,
      [association]: {
        ...resources[association]!,
        Properties: { ...resources[association]!.Properties, FirewallRuleGroupId: 'rslvr-frg-1' },
      },
    });
    expect(standings(changed).every((standing) => /^data -> service .*: unknown$/.test(standing))).toBe(true);
    expect(standings(changed).length).toBeGreaterThan(0);
  });

  test('subnets with workloads beside the declared ones may reach nothing', () => {
    const vpcId = { Ref: idOf(resources, 'AWS::EC2::VPC', /TrainingVpc/) };
    const changed = matrixOf({
      ...resources,
      ...gateway,
      Side: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: vpcId, CidrBlock: '10.64.30.0/24' } },
      SideTable: {
        Type: 'AWS::EC2::SubnetRouteTableAssociation',
        Properties: { SubnetId: { Ref: 'Side' }, RouteTableId: { Ref: table } },
      },
      SideGroup: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'open', VpcId: vpcId } },
      Machine: {
        Type: 'AWS::EC2::Instance',
        Properties: { SubnetId: { Ref: 'Side' }, SecurityGroupIds: [{ Ref: 'SideGroup' }] },
      },
    });
    const side = changed.zones.find(({ subnets }) => subnets.includes('Side'))!;
    expect(cellOf(changed, side.id, 'internet').standing).toBe('reached but not declared');
    expect(cellOf(changed, TRAINING, 'internet').standing).toBe('as declared');
  });
});

describe('one VPC with tiers', () => {
  const resources = networkResources({ layout: NetworkLayout.SHARED_VPC, addresses: ZONES }, FRANKFURT);
  const matrix = matrixOf(resources);
  const group = (zone: string) => ({
    'Fn::GetAtt': [idOf(resources, 'AWS::EC2::SecurityGroup', new RegExp(`^Network${zone}Workloads`)), 'GroupId'],
  });
  const rules: Resources = {
    Out: {
      Type: 'AWS::EC2::SecurityGroupEgress',
      Properties: {
        GroupId: group('Inference'),
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        DestinationSecurityGroupId: group('Data'),
      },
    },
    In: {
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: {
        GroupId: group('Data'),
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        SourceSecurityGroupId: group('Inference'),
      },
    },
  };

  test('network ACLs keep tiers apart where groups would let them meet', () => {
    const changed = matrixOf({ ...resources, ...rules });
    expect(flipped(matrix, changed)).toEqual([]);
    expect(cellOf(changed, INFERENCE, 'zone data').missing).toEqual([expect.stringMatching(/^the network ACL /)]);
  });

  test('without the ACLs the groups decide', () => {
    const bare = Object.fromEntries(
      Object.entries({ ...resources, ...rules }).filter(
        ([, { Type }]) => Type !== 'AWS::EC2::SubnetNetworkAclAssociation',
      ),
    );
    expect(flipped(matrix, matrixOf(bare))).toEqual(['inference -> zone data: not reachable => reachable tcp 443']);
  });
});

describe('a way to named hosts', () => {
  const props: SegmentedNetworkProps = {
    addresses: ZONES,
    zones: [{ name: DEVELOPMENT, egress: { allowedDomains: ['pypi.org'] } }, { name: TRAINING }],
  };
  const resources = networkResources(props, FRANKFURT);

  test('goes through the firewall to the hosts on its list, over NAT and internet gateway', () => {
    const cell = cellOf(matrixOf(resources), DEVELOPMENT, 'internet');
    expect([saying(cell), cell.hosts, cell.standing]).toEqual(['reachable tcp 443', ['pypi.org'], 'as declared']);
    expect(cell.path.map((part) => part.type)).toEqual([
      'AWS::EC2::Subnet',
      'AWS::EC2::SecurityGroup',
      'AWS::EC2::Route',
      'AWS::NetworkFirewall::Firewall',
      'AWS::EC2::Route',
      'AWS::EC2::Route',
    ]);
  });

  test('one host more on the list is reached but not declared', () => {
    const id = idOf(resources, 'AWS::NetworkFirewall::RuleGroup', /AllowedDomains/);
    const changed = structuredClone(resources);
    const rules = changed[id]!.Properties!['RuleGroup'] as { RulesSource: { RulesSourceList: { Targets: string[] } } };
    rules.RulesSource.RulesSourceList.Targets.push('.example.net');
    const cell = cellOf(matrixOf(changed), DEVELOPMENT, 'internet');
    expect(cell.differences).toEqual([{ standing: 'reached but not declared', what: ['*.example.net'] }]);
  });

  test('a host that the DNS firewall blocks is declared but not reached', () => {
    const id = idOf(resources, 'AWS::Route53Resolver::FirewallDomainList', /DevelopmentVpcDnsFirewallAllowed/);
    const changed = structuredClone(resources);
    const list = changed[id]!.Properties!;
    list['Domains'] = (list['Domains'] as string[]).filter((domain) => domain !== 'pypi.org');
    const cell = cellOf(matrixOf(changed), DEVELOPMENT, 'internet');
    expect(cell.differences).toEqual([
      { standing: 'declared but not reached', what: ['its name does not lead there'] },
    ]);
  });

  test('a firewall that passes what no rule names lets any host be reached', () => {
    const id = idOf(resources, 'AWS::NetworkFirewall::FirewallPolicy', /Policy/);
    const changed = structuredClone(resources);
    (changed[id]!.Properties!['FirewallPolicy'] as Record<string, unknown>)['StatelessDefaultActions'] = ['aws:pass'];
    const cell = cellOf(matrixOf(changed), DEVELOPMENT, 'internet');
    expect(cell.hosts).toBeUndefined();
    expect(cell.differences).toEqual([{ standing: 'reached but not declared', what: ['any host'] }]);
  });

  test('a route past the firewall lets any host be reached', () => {
    const changed = structuredClone(resources);
    const out = changed[idOf(resources, 'AWS::EC2::Route', /EgressOut1/)]!.Properties!;
    delete out['VpcEndpointId'];
    out['NatGatewayId'] = { Ref: idOf(resources, 'AWS::EC2::NatGateway', /Nat1NATGateway/) };
    const cell = cellOf(matrixOf(changed), DEVELOPMENT, 'internet');
    expect([cell.reached, cell.standing]).toEqual(['reachable', 'reached but not declared']);
  });

  test('rules of the firewall that cannot be read make the answer unknown', () => {
    const changed = structuredClone(resources);
    const id = idOf(resources, 'AWS::NetworkFirewall::RuleGroup', /HttpsOnly/);
    const source = (changed[id]!.Properties!['RuleGroup'] as { RulesSource: Record<string, unknown> }).RulesSource;
    source['RulesString'] = 'pass tcp any any -> any any (sid:9; rev:1;)';
    const cell = cellOf(matrixOf(changed), DEVELOPMENT, 'internet');
    expect([cell.reached, cell.standing]).toEqual(['unknown', 'unknown']);
  });
});

describe('what is imported and cannot be seen is unknown', () => {
  test('a block behind a transit gateway of the landing zone', () => {
    const matrix = matrixOf(
      networkResources({
        zones: [{ name: TRAINING, transitGateway: { transitGatewayId: 'tgw-1', destinations: ['10.0.0.0/16'] } }],
      }),
    );
    const cell = cellOf(matrix, TRAINING, 'network 10.0.0.0/16');
    expect([saying(cell), cell.standing]).toEqual(['unknown tcp 443', 'unknown']);
    expect(cell.dependsOn).toEqual(['the route tables of the transit gateway tgw-1']);
    expect(standings(matrix)).toEqual(['training -> network 10.0.0.0/16: unknown']);
  });

  test('a route to the transit gateway that nobody declared', () => {
    const resources = networkResources({
      zones: [{ name: TRAINING, transitGateway: { transitGatewayId: 'tgw-1', destinations: ['10.0.0.0/16'] } }],
    });
    const group = idOf(resources, 'AWS::EC2::SecurityGroup', /^NetworkTrainingWorkloads/);
    const matrix = matrixOf({
      ...resources,
      More: {
        Type: 'AWS::EC2::Route',
        Properties: {
          RouteTableId: { Ref: idOf(resources, 'AWS::EC2::RouteTable', /TrainingVpcWorkloadSubnet1/) },
          DestinationCidrBlock: '172.20.0.0/16',
          TransitGatewayId: 'tgw-1',
        },
      },
      Out: {
        Type: 'AWS::EC2::SecurityGroupEgress',
        Properties: { GroupId: { 'Fn::GetAtt': [group, 'GroupId'] }, IpProtocol: '-1', CidrIp: '172.20.0.0/16' },
      },
    });
    expect(saying(cellOf(matrix, TRAINING, 'network 172.20.0.0/16'))).toBe('unknown all');
  });

  test('endpoints of the landing zone', () => {
    const resources = networkResources({
      endpoints: { placement: EndpointPlacement.CENTRAL, centralBlocks: ['10.8.0.0/24'] },
      zones: [
        {
          name: TRAINING,
          services: [EndpointService.KMS],
          transitGateway: { transitGatewayId: 'tgw-1', destinations: ['10.0.0.0/16'] },
        },
      ],
    });
    const matrix = matrixOf(resources);
    expect(cellOf(matrix, TRAINING, 'service kms').dependsOn).toContain(
      'whether an endpoint of kms is in a network that is not seen',
    );
    expect(matrix.cells.filter((cell) => cell.standing === 'declared but not reached')).toEqual([]);
  });

  test('a zone in a VPC that exists: its routes, but not what its group forbids', () => {
    const stack = new Stack();
    const vpc = landingZoneVpc(stack);
    new SegmentedNetwork(stack, 'Network', {
      zones: [{ name: TRAINING, existing: { vpc, subnets: vpc.isolatedSubnets } }, { name: DATA }],
    });
    const matrix = matrixOf(Template.fromStack(stack).toJSON()['Resources'] as Resources);
    expect(
      matrix.cells.filter((cell) => cell.reached === 'reachable' && cell.from === TRAINING).map(({ to }) => to),
    ).toEqual(['zone training']);
    expect(saying(cellOf(matrix, TRAINING, 'gateway s3'))).toBe('unknown tcp 443');
    expect(saying(cellOf(matrix, TRAINING, 'service kms'))).toBe('unknown tcp 443');
    expect(saying(cellOf(matrix, TRAINING, 'internet'))).toBe('not reachable');
    expect(saying(cellOf(matrix, TRAINING, 'zone data'))).toBe('not reachable');
    expect(standings(matrix).every((standing) => /^training -> .*: unknown$/.test(standing))).toBe(true);
  });

  test('endpoints that a VPC has already', () => {
    const stack = new Stack();
    const vpc = landingZoneVpc(stack);
    new SegmentedNetwork(stack, 'Network', {
      zones: [
        {
          name: DATA,
          existing: {
            vpc,
            subnets: vpc.isolatedSubnets,
            has: [ZonePart.GATEWAY_ENDPOINTS, ZonePart.INTERFACE_ENDPOINTS],
            endpointBlocks: ['10.1.9.0/24'],
          },
        },
      ],
    });
    const matrix = matrixOf(Template.fromStack(stack).toJSON()['Resources'] as Resources);
    expect(saying(cellOf(matrix, DATA, 'gateway s3'))).toBe('unknown tcp 443');
    expect(saying(cellOf(matrix, DATA, 'service kms'))).toBe('unknown tcp 443');
    expect(matrix.cells.filter((cell) => /not/.test(cell.standing))).toEqual([]);
  });
});
