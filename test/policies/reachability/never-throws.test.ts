import { fc, runs } from '../../support/properties';
import { matrixOfAll } from './matrix-of';

const TYPES = [
  'AWS::EC2::VPC',
  'AWS::EC2::VPCCidrBlock',
  'AWS::EC2::Subnet',
  'AWS::EC2::RouteTable',
  'AWS::EC2::SubnetRouteTableAssociation',
  'AWS::EC2::Route',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::SecurityGroupIngress',
  'AWS::EC2::SecurityGroupEgress',
  'AWS::EC2::NetworkAcl',
  'AWS::EC2::NetworkAclEntry',
  'AWS::EC2::SubnetNetworkAclAssociation',
  'AWS::EC2::VPCPeeringConnection',
  'AWS::EC2::InternetGateway',
  'AWS::EC2::VPNGateway',
  'AWS::EC2::VPCGatewayAttachment',
  'AWS::EC2::VPNGatewayRoutePropagation',
  'AWS::EC2::NatGateway',
  'AWS::EC2::TransitGateway',
  'AWS::EC2::TransitGatewayAttachment',
  'AWS::EC2::TransitGatewayRouteTable',
  'AWS::EC2::TransitGatewayRouteTableAssociation',
  'AWS::EC2::TransitGatewayRouteTablePropagation',
  'AWS::EC2::TransitGatewayRoute',
  'AWS::EC2::VPCEndpoint',
  'AWS::EC2::PrefixList',
  'AWS::EC2::Instance',
  'AWS::NetworkFirewall::Firewall',
  'AWS::NetworkFirewall::FirewallPolicy',
  'AWS::NetworkFirewall::RuleGroup',
  'AWS::Route53::HostedZone',
  'AWS::Route53::RecordSet',
  'AWS::Route53::RecordSetGroup',
  'AWS::Lambda::Function',
  'AWS::SageMaker::Pipeline',
  'Custom::ManagedPrefixList',
  'AWS::VpcLattice::ServiceNetwork',
  'AWS::VpcLattice::ServiceNetworkVpcAssociation',
  'AWS::VpcLattice::ServiceNetworkServiceAssociation',
  'AWS::VpcLattice::TargetGroup',
  'AWS::VpcLattice::Listener',
  'AWS::VpcLattice::ResourceGateway',
  'AWS::VpcLattice::ResourceConfiguration',
];

const PROPERTIES = [
  'VpcId',
  'PeerVpcId',
  'CidrBlock',
  'CidrIp',
  'CidrIpv6',
  'Cidr',
  'SubnetId',
  'SubnetIds',
  'SubnetMappings',
  'RouteTableId',
  'RouteTableIds',
  'DestinationCidrBlock',
  'DestinationIpv6CidrBlock',
  'DestinationPrefixListId',
  'GatewayId',
  'InternetGatewayId',
  'VpnGatewayId',
  'NatGatewayId',
  'TransitGatewayId',
  'VpcPeeringConnectionId',
  'VpcEndpointId',
  'NetworkInterfaceId',
  'EgressOnlyInternetGatewayId',
  'CarrierGatewayId',
  'LocalGatewayId',
  'CoreNetworkArn',
  'GroupId',
  'SecurityGroupIngress',
  'SecurityGroupEgress',
  'SecurityGroupIds',
  'SourceSecurityGroupId',
  'DestinationSecurityGroupId',
  'IpProtocol',
  'FromPort',
  'ToPort',
  'NetworkAclId',
  'RuleNumber',
  'RuleAction',
  'Egress',
  'Protocol',
  'PortRange',
  'Icmp',
  'ServiceName',
  'VpcEndpointType',
  'PrivateDnsEnabled',
  'EnableDnsSupport',
  'EnableDnsHostnames',
  'Tags',
  'VpcConfig',
  'TransitGatewayAttachmentId',
  'TransitGatewayRouteTableId',
  'Blackhole',
  'DefaultRouteTableAssociation',
  'DefaultRouteTablePropagation',
  'FirewallPolicyArn',
  'FirewallPolicy',
  'RuleGroup',
  'Entries',
  'AddressFamily',
  'VPCs',
  'HostedZoneId',
  'Name',
  'AliasTarget',
  'RecordSets',
  'Ipv6CidrBlock',
  'MapPublicIpOnLaunch',
  'ConnectivityType',
  'PipelineDefinition',
  'Create',
  'VpcIdentifier',
  'ServiceNetworkIdentifier',
  'ServiceNetworkArn',
  'ServiceIdentifier',
  'ResourceConfigurationArn',
  'ResourceGatewayId',
  'Config',
  'AuthType',
  'AvailabilityZone',
  '__proto__',
  'constructor',
  'a.b',
];

const IDS = Array.from({ length: 14 }, (_, index) => `R${index}`);

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    {
      weight: 4,
      arbitrary: fc.record({ Ref: fc.constantFrom(...IDS, 'Parameter', 'AWS::NoValue', 'AWS::Region', 'Nowhere') }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        'Fn::GetAtt': fc.tuple(
          fc.constantFrom(...IDS),
          fc.constantFrom(
            'GroupId',
            'CidrBlock',
            'DefaultSecurityGroup',
            'DefaultNetworkAcl',
            'EndpointIds',
            'Id',
            'x',
          ),
        ),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '0.0.0.0/0',
        '10.0.0.0/8',
        '10.0.0.0/16',
        '10.0.1.0/24',
        '::/0',
        'tcp',
        '-1',
        'icmp',
        'all',
        'allow',
        'deny',
        'Interface',
        'Gateway',
        'GatewayLoadBalancer',
        'com.amazonaws.eu-central-1.s3',
        'igw-1',
        'tgw-1',
        'vpc-1',
        'local',
        '',
        '{{resolve:ssm:x}}',
        'disable',
      ),
    },
    fc.constantFrom<unknown>(443, 0, -1, 65536, 1e99, true, false, null, []),
    fc.record({ 'Fn::If': fc.tuple(fc.constantFrom('C', 'D'), tie('value'), tie('value')) }),
    fc.record({ 'Fn::Cidr': fc.tuple(tie('value'), fc.constant(4), fc.constant(8)) }),
    fc.record({ 'Fn::ImportValue': fc.constantFrom('x', 'y') }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...PROPERTIES), tie('value'), { maxKeys: 4 }),
    fc.string({ maxLength: 8 }),
  ),
}));

const resource = fc.record({
  Type: fc.constantFrom(...TYPES),
  Properties: fc.oneof(
    { weight: 8, arbitrary: fc.dictionary(fc.constantFrom(...PROPERTIES), value, { minKeys: 1, maxKeys: 8 }) },
    { weight: 1, arbitrary: value },
  ),
  Metadata: fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    fc.record({
      DeclaredReachability: fc.oneof(
        value,
        fc.record({
          Zone: fc.constantFrom('z', 'y'),
          Subnets: value,
          Destinations: fc.array(
            fc.record({
              Kind: fc.constantFrom('internet', 'zone', 'network', 'service', 'x'),
              Destination: fc.string(),
              Protocol: fc.string(),
              Ports: fc.string(),
            }),
          ),
        }),
      ),
    }),
  ),
});

const template = fc
  .record({
    resources: fc.array(resource, { minLength: 1, maxLength: IDS.length }),
    conditions: fc.dictionary(fc.constantFrom('C', 'D'), value),
  })
  .map(({ resources, conditions }) => ({
    Parameters: { Parameter: { Type: 'String' } },
    Conditions: conditions,
    Resources: Object.fromEntries(resources.map((one, index) => [IDS[index], one])),
  }));

test('any template gives a whole matrix that can be written as JSON', () => {
  fc.assert(
    fc.property(template, (raw) => {
      const matrix = matrixOfAll({ Stack: raw });
      expect(JSON.parse(JSON.stringify(matrix))).toEqual(matrix);
      if (matrix.limit === undefined)
        expect(matrix.cells.length).toBeLessThanOrEqual(matrix.zones.length * matrix.destinations.length);
      expect(new Set(matrix.zones.map(({ id }) => id)).size).toBe(matrix.zones.length);
      for (const cell of matrix.cells) {
        expect(cell.missing.length > 0).toBe(cell.reached === 'not reachable');
        expect(cell.traffic.length > 0).toBe(cell.reached === 'reachable');
        if (cell.reached === 'unknown') expect(cell.dependsOn).not.toEqual([]);
        if (cell.reached !== 'not reachable') expect(cell.path).not.toEqual([]);
      }
    }),
    { numRuns: runs(500) },
  );
});
