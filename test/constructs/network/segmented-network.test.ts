import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import {
  EncryptionControlMode,
  EndpointPlacement,
  EndpointService,
  NetworkLayout,
  NetworkZoneName,
  SegmentedNetwork,
  ZonePart,
} from '../../../constructs/network';
import { buildNetwork, FRANKFURT, landingZoneVpc, only, resources, ZONES } from './network-fixture';

describe('a network with no settings', () => {
  const { network, template } = buildNetwork();

  test('has a VPC for each zone and one for the endpoints, none of which overlap', () => {
    const blocks = resources(template, 'AWS::EC2::VPC').map(({ properties }) => properties['CidrBlock']);
    expect(blocks.sort()).toEqual(['10.64.0.0/20', '10.64.16.0/20', '10.64.32.0/20', '10.64.48.0/20', '10.64.64.0/20']);
  });

  test('has no way out', () => {
    for (const type of [
      'AWS::EC2::InternetGateway',
      'AWS::EC2::EgressOnlyInternetGateway',
      'AWS::EC2::NatGateway',
      'AWS::EC2::VPCGatewayAttachment',
      'AWS::EC2::VPNGateway',
      'AWS::EC2::TransitGatewayAttachment',
      'AWS::NetworkFirewall::Firewall',
    ]) {
      template.resourceCountIs(type, 0);
    }
  });

  test('routes from zone to endpoints and back, and nowhere else: no default route, none from zone to zone', () => {
    const hub = '10.64.64.0/20';
    const routes = resources(template, 'AWS::EC2::Route');
    expect(routes).toHaveLength(16);
    for (const { properties } of routes) {
      const fromHub = JSON.stringify(properties['RouteTableId']).includes('EndpointsVpc');
      expect(properties['VpcPeeringConnectionId']).toBeDefined();
      expect(properties['DestinationCidrBlock'] === hub).toBe(!fromHub);
    }
  });

  test('gives no security group a rule for the whole internet, or one that is written as addresses', () => {
    const groups = resources(template, 'AWS::EC2::SecurityGroup').flatMap(({ properties }) => [
      ...(properties['SecurityGroupEgress'] ?? []),
      ...(properties['SecurityGroupIngress'] ?? []),
    ]);
    const rules = [
      ...groups,
      ...resources(template, 'AWS::EC2::SecurityGroupEgress').map(({ properties }) => properties),
      ...resources(template, 'AWS::EC2::SecurityGroupIngress').map(({ properties }) => properties),
    ];
    expect(rules.length).toBeGreaterThan(20);
    for (const rule of rules) {
      // CDK's rule that admits nothing keeps AWS from adding one that admits everything.
      expect([undefined, '255.255.255.255/32']).toContain(rule.CidrIp);
      expect(rule.CidrIpv6).toBeUndefined();
    }
  });

  test('lets training out to S3, DynamoDB, its endpoints and itself only', () => {
    const group = only(template, 'AWS::EC2::SecurityGroup', /^NetworkTrainingWorkloads/);
    const lists = resources(template, 'Custom::ManagedPrefixList').map(({ id }) => ({
      'Fn::GetAtt': [id, 'PrefixLists.0.PrefixListId'],
    }));
    expect(lists).toHaveLength(2);
    expect(group.properties['SecurityGroupEgress']).toEqual(
      lists.map((DestinationPrefixListId) =>
        expect.objectContaining({ DestinationPrefixListId, IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }),
      ),
    );
    const self = { 'Fn::GetAtt': [group.id, 'GroupId'] };
    const endpoints = {
      'Fn::GetAtt': [only(template, 'AWS::EC2::SecurityGroup', /^NetworkEndpointsTraining/).id, 'GroupId'],
    };
    const egress = resources(template, 'AWS::EC2::SecurityGroupEgress')
      .map(({ properties }) => properties)
      .filter((rule) => JSON.stringify(rule['GroupId']) === JSON.stringify(self));
    expect(egress).toHaveLength(2);
    expect(egress).toContainEqual(
      expect.objectContaining({ DestinationSecurityGroupId: endpoints, IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }),
    );
    expect(egress).toContainEqual(expect.objectContaining({ DestinationSecurityGroupId: self, IpProtocol: '-1' }));
  });

  test('lets nothing into training but its own nodes, with every protocol, as EFA needs', () => {
    const group = only(template, 'AWS::EC2::SecurityGroup', /^NetworkTrainingWorkloads/);
    const self = { 'Fn::GetAtt': [group.id, 'GroupId'] };
    expect(group.properties['SecurityGroupIngress']).toBeUndefined();
    const ingress = resources(template, 'AWS::EC2::SecurityGroupIngress')
      .map(({ properties }) => properties)
      .filter((rule) => JSON.stringify(rule['GroupId']) === JSON.stringify(self));
    expect(ingress).toEqual([expect.objectContaining({ SourceSecurityGroupId: self, IpProtocol: '-1' })]);
  });

  test('lets nothing into inference at all', () => {
    const group = only(template, 'AWS::EC2::SecurityGroup', /^NetworkInferenceWorkloads/);
    const self = JSON.stringify({ 'Fn::GetAtt': [group.id, 'GroupId'] });
    const ingress = resources(template, 'AWS::EC2::SecurityGroupIngress').filter(
      ({ properties }) => JSON.stringify(properties['GroupId']) === self,
    );
    expect(ingress).toEqual([]);
    expect(group.properties['SecurityGroupIngress']).toBeUndefined();
  });

  test('lets Studio apps talk to each other and to their file system', () => {
    const group = only(template, 'AWS::EC2::SecurityGroup', /^NetworkDevelopmentWorkloads/);
    const self = { 'Fn::GetAtt': [group.id, 'GroupId'] };
    for (const [FromPort, ToPort] of [
      [8192, 65535],
      [2049, 2049],
    ]) {
      template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
        GroupId: self,
        SourceSecurityGroupId: self,
        IpProtocol: 'tcp',
        FromPort,
        ToPort,
      });
    }
  });

  test('logs all traffic and all DNS queries of every VPC, and guards its DNS', () => {
    for (const { id } of resources(template, 'AWS::EC2::VPC')) {
      template.hasResourceProperties('AWS::EC2::FlowLog', {
        ResourceId: { Ref: id },
        ResourceType: 'VPC',
        TrafficType: 'ALL',
        LogDestinationType: 'cloud-watch-logs',
      });
      template.hasResourceProperties('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', {
        ResourceId: { Ref: id },
      });
      template.hasResourceProperties('AWS::Route53Resolver::FirewallRuleGroupAssociation', { VpcId: { Ref: id } });
    }
  });

  test('asks whether any gateway reaches any zone', () => {
    expect(network.pathProofs).toHaveLength(1);
    const scope = only(template, 'AWS::EC2::NetworkInsightsAccessScope', /PathProof/);
    expect(scope.properties['MatchPaths'][0].Destination.ResourceStatement.Resources).toHaveLength(4);
  });

  test('exposes each zone ready for SageMaker', () => {
    const zone = network.zone(NetworkZoneName.TRAINING);
    expect(network.zones.map((one) => one.zoneName)).toEqual(['development', 'training', 'inference', 'data']);
    expect(zone.vpcConfig()).toEqual({
      subnets: zone.subnets.map((subnet) => subnet.subnetId),
      securityGroupIds: [zone.securityGroup.securityGroupId],
    });
    expect(zone.subnets).toHaveLength(2);
  });

  test('asks nothing of AWS at synthesis, even when the account is known', () => {
    const app = new App();
    new SegmentedNetwork(new Stack(app, 'Stack', { env: FRANKFURT }), 'Network');
    expect(app.synth().manifest.missing).toBeUndefined();
  });
});

describe('shared endpoints', () => {
  const { template, network } = buildNetwork();

  test('exist once for each service that some zone uses, with private DNS and a policy', () => {
    const interfaces = resources(template, 'AWS::EC2::VPCEndpoint')
      .map(({ properties }) => properties)
      .filter((endpoint) => endpoint['VpcEndpointType'] === 'Interface');
    const names = interfaces.map((endpoint) => JSON.stringify(endpoint['ServiceName']));
    expect(new Set(names).size).toBe(22);
    expect(names).toHaveLength(22);
    for (const endpoint of interfaces) {
      expect(endpoint['PrivateDnsEnabled']).toBe(true);
      expect(endpoint['PolicyDocument'].Statement[0].Condition.StringEquals).toHaveProperty(['aws:ResourceAccount']);
    }
  });

  test('admit a zone only to its own services', () => {
    const bedrock = only(template, 'AWS::EC2::VPCEndpoint', /BedrockRuntime/);
    const groups = JSON.stringify(bedrock.properties['SecurityGroupIds']);
    expect(groups).toMatch(/EndpointsInference/);
    expect(groups).toMatch(/EndpointsDevelopment/);
    expect(groups).not.toMatch(/Training|Data/);
    expect(network.interfaceEndpointId(NetworkZoneName.INFERENCE, EndpointService.BEDROCK_RUNTIME)).toBeDefined();
    expect(() => network.interfaceEndpointId(NetworkZoneName.TRAINING, EndpointService.BEDROCK_RUNTIME)).toThrow(
      /training zone .* has no endpoint of 'bedrock-runtime' made here/,
    );
  });

  test('are named in no zone that does not use them', () => {
    const training = only(template, 'AWS::EC2::VPC', /TrainingVpc/).id;
    const vpcsOf = (id: RegExp) => JSON.stringify(only(template, 'AWS::Route53::HostedZone', id).properties['VPCs']);
    expect(vpcsOf(/NamesBedrockRuntime/)).not.toContain(training);
    expect(vpcsOf(/NamesSts/)).toContain(training);
  });

  test('are not named in their own VPC, where their private DNS answers', () => {
    const hub = only(template, 'AWS::EC2::VPC', /EndpointsVpc/).id;
    for (const { properties } of resources(template, 'AWS::Route53::HostedZone')) {
      expect(JSON.stringify(properties['VPCs'])).not.toContain(hub);
    }
  });

  test('answer for every one of a service’s names', () => {
    const { template: named } = buildNetwork(undefined, FRANKFURT);
    const names = resources(named, 'AWS::Route53::RecordSet').map(({ properties }) => properties['Name']);
    expect(names).toEqual(
      expect.arrayContaining([
        'api.sagemaker.eu-central-1.amazonaws.com',
        '*.studio.eu-central-1.sagemaker.aws',
        '*.notebook.eu-central-1.sagemaker.aws',
        'eu-central-1.experiments.sagemaker.aws',
        '*.eu-central-1.experiments.sagemaker.aws',
        'dkr.ecr.eu-central-1.amazonaws.com',
        '*.dkr.ecr.eu-central-1.amazonaws.com',
        '*.gateway.bedrock-agentcore.eu-central-1.amazonaws.com',
      ]),
    );
    expect(resources(named, 'AWS::Route53::HostedZone').map(({ properties }) => properties['Name'])).toContain(
      'studio.eu-central-1.sagemaker.aws',
    );
  });

  test('are reached only once the VPCs are peered', () => {
    const rules = template.findResources('AWS::EC2::SecurityGroupIngress', {
      Properties: { Description: 'HTTPS from the Training workloads' },
    });
    const [rule] = Object.values(rules);
    const peering = only(template, 'AWS::EC2::VPCPeeringConnection', /^NetworkTrainingHub/).id;
    expect(rule!['DependsOn']).toContain(peering);
  });
});

describe('a shared VPC', () => {
  const { template, network } = buildNetwork({ layout: NetworkLayout.SHARED_VPC });

  test('holds a tier for each zone and one for the endpoints, and needs neither peering nor hosted zones', () => {
    template.resourceCountIs('AWS::EC2::VPC', 1);
    template.resourceCountIs('AWS::EC2::Subnet', 10);
    template.resourceCountIs('AWS::EC2::VPCPeeringConnection', 0);
    template.resourceCountIs('AWS::Route53::HostedZone', 0);
    template.resourceCountIs('AWS::EC2::Route', 0);
  });

  test('walls each tier off from the others below the security groups', () => {
    template.resourceCountIs('AWS::EC2::NetworkAcl', 4);
    const training = only(template, 'AWS::EC2::NetworkAcl', /^NetworkTrainingWall/).id;
    for (const egress of [true, false]) {
      for (const CidrBlock of ['10.64.0.0/20', '10.64.32.0/20', '10.64.48.0/20']) {
        template.hasResourceProperties('AWS::EC2::NetworkAclEntry', {
          NetworkAclId: { Ref: training },
          RuleAction: 'deny',
          Egress: egress,
          Protocol: -1,
          CidrBlock,
        });
      }
    }
  });

  test('puts workloads into their own tier', () => {
    const subnets = network.zone(NetworkZoneName.DATA).subnets.map((subnet) => subnet.ipv4CidrBlock);
    expect(subnets).toEqual(['10.64.48.0/22', '10.64.52.0/22']);
  });
});

describe('endpoints per zone', () => {
  const { template, network } = buildNetwork({ endpoints: { placement: EndpointPlacement.PER_ZONE } });

  test('share nothing', () => {
    template.resourceCountIs('AWS::EC2::VPC', 4);
    template.resourceCountIs('AWS::EC2::VPCPeeringConnection', 0);
    template.resourceCountIs('AWS::Route53::HostedZone', 0);
    template.resourceCountIs('AWS::EC2::Route', 0);
  });

  test('are those that the zone uses, in its own subnets', () => {
    const training = resources(template, 'AWS::EC2::VPCEndpoint').filter(
      ({ id, properties }) => id.startsWith('NetworkTraining') && properties['VpcEndpointType'] === 'Interface',
    );
    expect(training).toHaveLength(9);
    for (const { properties } of training) {
      expect(properties['PrivateDnsEnabled']).toBe(true);
      expect(JSON.stringify(properties['SubnetIds'])).toContain('TrainingVpc');
    }
    expect(network.fixedMonthlyCost).toContainEqual({
      zone: 'training',
      item: 'interface-endpoint',
      quantity: 18,
      usdPerMonth: 131.4,
    });
  });
});

describe("a landing zone's VPCs", () => {
  test('are used as they are, and get what they lack', () => {
    const stack = new Stack(new App(), 'Stack', { env: FRANKFURT });
    const vpc = landingZoneVpc(stack);
    new SegmentedNetwork(stack, 'Network', {
      addresses: ZONES,
      zones: [{ name: NetworkZoneName.DATA, existing: { vpc, subnets: vpc.isolatedSubnets } }],
    });
    const template = Template.fromStack(stack);

    template.resourceCountIs('AWS::EC2::VPC', 1); // the endpoints'
    template.hasResourceProperties('AWS::EC2::VPCPeeringConnection', { VpcId: 'vpc-of-LandingZone' });
    template.hasResourceProperties('AWS::EC2::Route', {
      RouteTableId: 'rtb-1-of-LandingZone',
      DestinationCidrBlock: '10.64.64.0/20',
    });
    template.hasResourceProperties('AWS::EC2::VPCEndpoint', {
      VpcEndpointType: 'Gateway',
      VpcId: 'vpc-of-LandingZone',
      RouteTableIds: ['rtb-1-of-LandingZone', 'rtb-2-of-LandingZone'],
    });
    template.hasResourceProperties('AWS::EC2::FlowLog', { ResourceId: 'vpc-of-LandingZone' });
    template.hasResourceProperties('AWS::Route53Resolver::FirewallConfig', { ResourceId: 'vpc-of-LandingZone' });
  });

  test('get nothing that they have', () => {
    const stack = new Stack(new App(), 'Stack', { env: FRANKFURT });
    const vpc = landingZoneVpc(stack);
    const network = new SegmentedNetwork(stack, 'Network', {
      addresses: ZONES,
      zones: [
        {
          name: NetworkZoneName.DATA,
          existing: {
            vpc,
            subnets: vpc.isolatedSubnets,
            has: Object.values(ZonePart),
            endpointBlocks: ['10.1.200.0/24'],
          },
        },
      ],
    });
    const template = Template.fromStack(stack);

    for (const type of [
      'AWS::EC2::VPC',
      'AWS::EC2::VPCEndpoint',
      'AWS::EC2::VPCPeeringConnection',
      'AWS::EC2::FlowLog',
      'AWS::Route53Resolver::FirewallRuleGroup',
      'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
    ]) {
      template.resourceCountIs(type, 0);
    }
    template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', {
      CidrIp: '10.1.200.0/24',
      IpProtocol: 'tcp',
      FromPort: 443,
      ToPort: 443,
    });
    expect(() => network.s3EndpointId(NetworkZoneName.DATA)).toThrow(
      /S3 endpoint of the data zone .* was not made here/,
    );
  });

  test('that another account owns get a security group and nothing else', () => {
    const stack = new Stack(new App(), 'Stack', { env: FRANKFURT });
    const vpc = landingZoneVpc(stack);
    const network = new SegmentedNetwork(stack, 'Network', {
      addresses: ZONES,
      zones: [
        {
          name: NetworkZoneName.TRAINING,
          existing: {
            vpc,
            subnets: vpc.isolatedSubnets,
            ownedByAnotherAccount: true,
            endpointBlocks: ['10.200.0.0/24'],
          },
        },
      ],
    });
    const template = Template.fromStack(stack);

    template.resourceCountIs('AWS::EC2::SecurityGroup', 1);
    template.resourceCountIs('AWS::EC2::VPCEndpoint', 0);
    template.resourceCountIs('AWS::EC2::FlowLog', 0);
    template.resourceCountIs('AWS::Route53Resolver::FirewallConfig', 0);
    template.resourceCountIs('AWS::EC2::NetworkInsightsAccessScope', 0);
    expect(network.pathProofs).toEqual([]);
    expect(network.zone(NetworkZoneName.TRAINING).vpcConfig().subnets).toEqual([
      'subnet-1-of-LandingZone',
      'subnet-2-of-LandingZone',
    ]);
  });

  test('that two zones share are peered, logged and guarded once', () => {
    const stack = new Stack(new App(), 'Stack', { env: FRANKFURT });
    const vpc = landingZoneVpc(stack);
    const [first, second] = vpc.isolatedSubnets;
    new SegmentedNetwork(stack, 'Network', {
      addresses: ZONES,
      zones: [
        { name: NetworkZoneName.DATA, existing: { vpc, subnets: [first!] } },
        { name: NetworkZoneName.INFERENCE, existing: { vpc, subnets: [second!] } },
      ],
    });
    const template = Template.fromStack(stack);

    template.resourceCountIs('AWS::EC2::VPCPeeringConnection', 1);
    template.resourcePropertiesCountIs('AWS::EC2::FlowLog', { ResourceId: 'vpc-of-LandingZone' }, 1);
    template.resourcePropertiesCountIs('AWS::Route53Resolver::FirewallConfig', { ResourceId: 'vpc-of-LandingZone' }, 1);
    const [sts] = resources(template, 'AWS::Route53::HostedZone').filter(({ id }) => /NamesSts/.test(id));
    expect(sts!.properties['VPCs']).toEqual([{ VPCId: 'vpc-of-LandingZone', VPCRegion: 'eu-central-1' }]);
  });
});

describe('central endpoints', () => {
  const { template, network } = buildNetwork(
    {
      addresses: ZONES,
      endpoints: { placement: EndpointPlacement.CENTRAL, centralBlocks: ['10.200.0.0/24'] },
      zones: [
        {
          name: NetworkZoneName.TRAINING,
          transitGateway: { transitGatewayId: 'tgw-1', destinations: ['10.128.0.0/16'] },
        },
      ],
    },
    FRANKFURT,
  );

  test('are routed to over the transit gateway, and none is made', () => {
    template.resourcePropertiesCountIs('AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Interface' }, 0);
    for (const DestinationCidrBlock of ['10.200.0.0/24', '10.128.0.0/16']) {
      template.hasResourceProperties('AWS::EC2::Route', { DestinationCidrBlock, TransitGatewayId: 'tgw-1' });
    }
  });

  test('may be reached over HTTPS, as may the other destinations', () => {
    for (const CidrIp of ['10.200.0.0/24', '10.128.0.0/16']) {
      template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', { CidrIp, FromPort: 443, ToPort: 443 });
    }
  });

  test('make the transit gateway an intended way in the path proof', () => {
    expect(network.pathProofs).toHaveLength(1);
    const scope = only(template, 'AWS::EC2::NetworkInsightsAccessScope', /ConnectedPathProof/);
    expect(scope.properties['MatchPaths'][0].Source.ResourceStatement.ResourceTypes).toEqual([
      'AWS::EC2::InternetGateway',
      'AWS::EC2::VPNGateway',
    ]);
  });
});

describe('addresses from a pool', () => {
  test('are asked for by each VPC', () => {
    const { template } = buildNetwork({ addresses: { ipamPoolId: 'ipam-pool-1' } });
    template.allResourcesProperties('AWS::EC2::VPC', { Ipv4IpamPoolId: 'ipam-pool-1', Ipv4NetmaskLength: 20 });
    template.allResourcesProperties('AWS::EC2::VPC', { CidrBlock: Match.absent() });
  });
});

describe('encryption control', () => {
  test('is off when nobody asks for it, because it is charged for', () => {
    buildNetwork().template.resourceCountIs('AWS::EC2::VPCEncryptionControl', 0);
  });

  test('covers every VPC when asked for', () => {
    const { template, network } = buildNetwork({ encryptionControl: EncryptionControlMode.MONITOR });
    template.resourceCountIs('AWS::EC2::VPCEncryptionControl', 5);
    expect(network.fixedMonthlyCost.filter((line) => line.item === 'vpc-encryption-control')).toHaveLength(5);
  });
});

test('a zone that is not there is named', () => {
  const { network } = buildNetwork({ zones: [{ name: NetworkZoneName.DATA }] });
  expect(() => network.zone(NetworkZoneName.TRAINING)).toThrow(/has no training zone; it has data. Add it to 'zones'/);
});
