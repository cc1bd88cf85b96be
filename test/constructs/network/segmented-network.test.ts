import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import {
  EndpointPlacement,
  EndpointService,
  NetworkLayout,
  NetworkZoneName,
  SegmentedNetwork,
  type SegmentedNetworkProps,
} from '../../../constructs/network';

function build(props?: SegmentedNetworkProps, env?: { account: string; region: string }) {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env });
  const network = new SegmentedNetwork(stack, 'Network', props);
  return { app, stack, network, template: Template.fromStack(stack) };
}

const ZONES = { account: '111122223333', region: 'eu-central-1' };

describe('a network with no settings', () => {
  const { network, template } = build();

  test('has a VPC for each zone and one for the endpoints, none of which overlap', () => {
    const blocks = Object.values(template.findResources('AWS::EC2::VPC')).map((vpc) => vpc['Properties'].CidrBlock);
    expect(blocks.sort()).toEqual(['10.64.0.0/20', '10.64.16.0/20', '10.64.32.0/20', '10.64.48.0/20', '10.64.64.0/20']);
  });

  test('has no way out', () => {
    for (const type of [
      'AWS::EC2::InternetGateway',
      'AWS::EC2::EgressOnlyInternetGateway',
      'AWS::EC2::NatGateway',
      'AWS::EC2::VPCGatewayAttachment',
      'AWS::EC2::VPNGateway',
      'AWS::EC2::TransitGatewayVpcAttachment',
    ]) {
      template.resourceCountIs(type, 0);
    }
    for (const route of Object.values(template.findResources('AWS::EC2::Route'))) {
      expect(route['Properties'].DestinationCidrBlock).toMatch(/^10\.64\./);
      expect(route['Properties'].VpcPeeringConnectionId).toBeDefined();
    }
  });

  test('gives no security group a rule for the whole internet', () => {
    const rules = [
      ...Object.values(template.findResources('AWS::EC2::SecurityGroup')).flatMap((group) => [
        ...(group['Properties'].SecurityGroupEgress ?? []),
        ...(group['Properties'].SecurityGroupIngress ?? []),
      ]),
      ...Object.values(template.findResources('AWS::EC2::SecurityGroupEgress')).map((rule) => rule['Properties']),
      ...Object.values(template.findResources('AWS::EC2::SecurityGroupIngress')).map((rule) => rule['Properties']),
    ];
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) {
      expect(rule.CidrIp).not.toBe('0.0.0.0/0');
      expect(rule.CidrIpv6).toBeUndefined();
    }
  });

  test('logs all traffic and all DNS queries of every VPC', () => {
    const vpcs = Object.keys(template.findResources('AWS::EC2::VPC'));
    for (const vpc of vpcs) {
      template.hasResourceProperties('AWS::EC2::FlowLog', {
        ResourceId: { Ref: vpc },
        ResourceType: 'VPC',
        TrafficType: 'ALL',
        LogDestinationType: 'cloud-watch-logs',
      });
      template.hasResourceProperties('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', {
        ResourceId: { Ref: vpc },
      });
    }
  });

  test('lets training nodes talk among themselves in both directions, and nobody else', () => {
    const [training] = Object.keys(template.findResources('AWS::EC2::SecurityGroup')).filter((id) =>
      id.startsWith('NetworkTrainingWorkloads'),
    );
    const self = { 'Fn::GetAtt': [training, 'GroupId'] };
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
      GroupId: self,
      SourceSecurityGroupId: self,
      IpProtocol: '-1',
    });
    template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', {
      GroupId: self,
      DestinationSecurityGroupId: self,
      IpProtocol: '-1',
    });
    const ingress = Object.values(template.findResources('AWS::EC2::SecurityGroupIngress'));
    expect(ingress.filter((rule) => rule['Properties'].IpProtocol === '-1')).toHaveLength(1);
  });

  test('exposes each zone ready for SageMaker', () => {
    const zone = network.zone(NetworkZoneName.TRAINING);
    expect(zone.vpcConfig().subnets).toHaveLength(2);
    expect(zone.vpcConfig().securityGroupIds).toHaveLength(1);
  });

  test('asks nothing of AWS at synthesis, even when the account is known', () => {
    const { app } = build(undefined, ZONES);
    expect(app.synth().manifest.missing).toBeUndefined();
  });
});

describe('shared endpoints', () => {
  const { template, network } = build();

  test('exist once for each service, with private DNS and a policy', () => {
    const endpoints = Object.values(template.findResources('AWS::EC2::VPCEndpoint')).map((one) => one['Properties']);
    const interfaces = endpoints.filter((one) => one.VpcEndpointType === 'Interface');
    const names = interfaces.map((one) => JSON.stringify(one.ServiceName));
    expect(new Set(names).size).toBe(names.length);
    for (const one of interfaces) {
      expect(one.PrivateDnsEnabled).toBe(true);
      expect(one.PolicyDocument.Statement.length).toBeGreaterThan(0);
    }
  });

  test('admit a zone only to its own services', () => {
    const runtime = network.interfaceEndpointId(NetworkZoneName.INFERENCE, EndpointService.BEDROCK_RUNTIME);
    expect(runtime).toBeDefined();
    expect(() => network.interfaceEndpointId(NetworkZoneName.TRAINING, EndpointService.BEDROCK_RUNTIME)).toThrow(
      /training zone .* has no endpoint of 'bedrock-runtime'/,
    );
    const [bedrock] = Object.entries(template.findResources('AWS::EC2::VPCEndpoint'))
      .filter(([id]) => /BedrockRuntime/.test(id))
      .map(([, one]) => JSON.stringify(one['Properties'].SecurityGroupIds));
    expect(bedrock).toMatch(/Inference/);
    expect(bedrock).toMatch(/Development/);
    expect(bedrock).not.toMatch(/Training/);
  });

  test('are named in no zone that does not use them', () => {
    const [training] = Object.keys(template.findResources('AWS::EC2::VPC')).filter((id) => /TrainingVpc/.test(id));
    const zones = Object.entries(template.findResources('AWS::Route53::HostedZone'));
    const [, bedrock] = zones.find(([id]) => /NamesBedrockRuntime/.test(id))!;
    const [, sts] = zones.find(([id]) => /NamesSts/.test(id))!;
    expect(JSON.stringify(bedrock['Properties'].VPCs)).not.toContain(training!);
    expect(JSON.stringify(sts['Properties'].VPCs)).toContain(training!);
  });
});

describe('a shared VPC', () => {
  const { template } = build({ layout: NetworkLayout.SHARED_VPC });

  test('holds a tier for each zone and needs neither peering nor hosted zones', () => {
    template.resourceCountIs('AWS::EC2::VPC', 1);
    template.resourceCountIs('AWS::EC2::Subnet', 10);
    template.resourceCountIs('AWS::EC2::VPCPeeringConnection', 0);
    template.resourceCountIs('AWS::Route53::HostedZone', 0);
  });
});

describe('endpoints per zone', () => {
  const { template } = build({ endpoints: { placement: EndpointPlacement.PER_ZONE } });

  test('share nothing', () => {
    template.resourceCountIs('AWS::EC2::VPC', 4);
    template.resourceCountIs('AWS::EC2::VPCPeeringConnection', 0);
    template.resourcePropertiesCountIs(
      'AWS::EC2::VPCEndpoint',
      { PrivateDnsEnabled: Match.absent(), VpcEndpointType: 'Interface' },
      0,
    );
  });
});

describe('wrong input', () => {
  test('a zone named twice', () => {
    expect(() => build({ zones: [{ name: NetworkZoneName.DATA }, { name: NetworkZoneName.DATA }] })).toThrow(
      /each only once; got data, data/,
    );
  });

  test('endpoints per zone in a shared VPC', () => {
    expect(() =>
      build({ layout: NetworkLayout.SHARED_VPC, endpoints: { placement: EndpointPlacement.PER_ZONE } }),
    ).toThrow(/private DNS for one endpoint of a service in a VPC/);
  });

  test('availability zones of another region', () => {
    expect(() => build({ addresses: { availabilityZones: ['us-east-1a', 'us-east-1b'] } }, ZONES)).toThrow(
      /'us-east-1a' .* is not in the stack's region 'eu-central-1'/,
    );
  });
});
