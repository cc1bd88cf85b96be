import { Match } from 'aws-cdk-lib/assertions';
import { type DevelopmentEgressOptions, NetworkZoneName } from '../../../constructs/network';
import { buildNetwork, FRANKFURT, only, resources, ZONES } from './network-fixture';

const OPTIONS: DevelopmentEgressOptions = { allowedDomains: ['pypi.org', '*.pythonhosted.org'] };

function build(egress: DevelopmentEgressOptions = OPTIONS, addresses: object = ZONES) {
  return buildNetwork(
    { addresses, zones: [{ name: NetworkZoneName.DEVELOPMENT, egress }, { name: NetworkZoneName.TRAINING }] },
    FRANKFURT,
  );
}

describe('a way to the internet', () => {
  const { template, network } = build();
  const endpointOf = (zone: string) => {
    const firewall = only(template, 'AWS::NetworkFirewall::Firewall', /Egress/).id;
    const joined = { 'Fn::Join': [',', { 'Fn::GetAtt': [firewall, 'EndpointIds'] }] };
    const after = { 'Fn::Select': [1, { 'Fn::Split': [`${zone}:`, joined] }] };
    return { 'Fn::Select': [0, { 'Fn::Split': [',', after] }] };
  };
  const routes = resources(template, 'AWS::EC2::Route').map(({ properties }) => properties);
  const tableOf = (subnet: RegExp) => ({ Ref: only(template, 'AWS::EC2::RouteTable', subnet).id });

  test.each([
    ['eu-central-1a', 1],
    ['eu-central-1b', 2],
  ])('leads in %s from workload to firewall to NAT to internet gateway', (zone, index) => {
    const nat = only(template, 'AWS::EC2::NatGateway', new RegExp(`SubnetsNat${index}`)).id;
    const gateway = only(template, 'AWS::EC2::InternetGateway', /Egress/).id;
    expect(routes).toContainEqual({
      RouteTableId: tableOf(new RegExp(`DevelopmentVpcWorkloadSubnet${index}`)),
      DestinationCidrBlock: '0.0.0.0/0',
      VpcEndpointId: endpointOf(zone),
    });
    expect(routes).toContainEqual({
      RouteTableId: tableOf(new RegExp(`SubnetsFirewall${index}`)),
      DestinationCidrBlock: '0.0.0.0/0',
      NatGatewayId: { 'Fn::GetAtt': [nat, 'NatGatewayId'] },
    });
    expect(routes).toContainEqual({
      RouteTableId: tableOf(new RegExp(`SubnetsNat${index}`)),
      DestinationCidrBlock: '0.0.0.0/0',
      GatewayId: { Ref: gateway },
    });
  });

  test('leads back through the same firewall endpoint', () => {
    for (const [index, zone, DestinationCidrBlock] of [
      [1, 'eu-central-1a', '10.64.0.0/22'],
      [2, 'eu-central-1b', '10.64.4.0/22'],
    ] as const) {
      const [workload] = resources(template, 'AWS::EC2::Subnet').filter(
        ({ properties }) => properties['CidrBlock'] === DestinationCidrBlock,
      );
      expect(routes).toContainEqual({
        RouteTableId: tableOf(new RegExp(`SubnetsNat${index}`)),
        DestinationCidrBlock,
        VpcEndpointId: endpointOf(zone),
      });
      expect(workload).toBeDefined();
    }
  });

  test('is development’s alone', () => {
    const defaults = routes.filter((route) => route['DestinationCidrBlock'] === '0.0.0.0/0');
    expect(defaults).toHaveLength(6);
    for (const route of defaults) {
      expect(JSON.stringify(route['RouteTableId'])).toContain('Development');
    }
    template.resourceCountIs('AWS::EC2::VPCGatewayAttachment', 1);
    template.hasResourceProperties('AWS::EC2::VPCGatewayAttachment', {
      VpcId: { Ref: only(template, 'AWS::EC2::VPC', /DevelopmentVpc/).id },
    });
  });

  test('gives no host a public address', () => {
    template.allResourcesProperties('AWS::EC2::Subnet', { MapPublicIpOnLaunch: false });
  });

  test('is open only to workloads that carry its group', () => {
    const open = resources(template, 'AWS::EC2::SecurityGroup').filter(({ properties }) =>
      JSON.stringify(properties['SecurityGroupEgress'] ?? []).includes('0.0.0.0/0'),
    );
    expect(open).toHaveLength(1);
    expect(open[0]!.id).toMatch(/DevelopmentEgressGroup/);
    expect(open[0]!.properties['SecurityGroupEgress']).toEqual([
      expect.objectContaining({ CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }),
    ]);
    expect(network.egress?.securityGroup.securityGroupId).not.toEqual(
      network.zone(NetworkZoneName.DEVELOPMENT).securityGroup.securityGroupId,
    );
  });

  test('resolves the names of the hosts, in development alone', () => {
    const list = (vpc: RegExp) => only(template, 'AWS::Route53Resolver::FirewallDomainList', vpc).properties['Domains'];
    expect(list(/DevelopmentVpcDnsFirewallAllowed/)).toEqual(
      expect.arrayContaining(['pypi.org', '*.pythonhosted.org', 'pythonhosted.org']),
    );
    expect(list(/TrainingVpcDnsFirewallAllowed/)).not.toContain('pypi.org');
  });

  test('is not among the zones that no gateway may reach', () => {
    const scope = only(template, 'AWS::EC2::NetworkInsightsAccessScope', /PathProof/);
    expect(scope.properties['MatchPaths'][0].Destination.ResourceStatement.Resources).toEqual([
      { Ref: only(template, 'AWS::EC2::VPC', /TrainingVpc/).id },
    ]);
  });
});

describe('the firewall', () => {
  const { template } = build();

  test('judges in strict order, drops and reports what no rule passed, and drops broken streams', () => {
    const policy = only(template, 'AWS::NetworkFirewall::FirewallPolicy', /Policy/).properties['FirewallPolicy'];
    expect(policy).toMatchObject({
      StatelessDefaultActions: ['aws:drop'],
      StatelessFragmentDefaultActions: ['aws:drop'],
      StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER', StreamExceptionPolicy: 'DROP' },
      StatefulDefaultActions: ['aws:drop_established', 'aws:alert_established'],
    });
    expect(policy.StatefulRuleGroupReferences.map((one: { Priority: number }) => one.Priority)).toEqual([1, 2]);
  });

  test('passes TLS to the named hosts only', () => {
    expect(only(template, 'AWS::NetworkFirewall::RuleGroup', /AllowedDomains/).properties).toMatchObject({
      Type: 'STATEFUL',
      Capacity: 1000,
      RuleGroup: {
        StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' },
        RuleVariables: { IPSets: { HOME_NET: { Definition: ['10.64.0.0/20'] } } },
        RulesSource: {
          RulesSourceList: {
            GeneratedRulesType: 'ALLOWLIST',
            TargetTypes: ['TLS_SNI'],
            Targets: ['pypi.org', '.pythonhosted.org'],
          },
        },
      },
    });
  });

  test('drops everything that is not HTTPS before it looks at names', () => {
    const rules = only(template, 'AWS::NetworkFirewall::RuleGroup', /HttpsOnly/).properties['RuleGroup'];
    expect(rules.RulesSource.RulesString.split('\n')).toEqual([
      expect.stringMatching(/^drop udp \$HOME_NET any -> any any /),
      expect.stringMatching(/^drop icmp \$HOME_NET any -> any any /),
      expect.stringMatching(/^drop tcp \$HOME_NET any -> any !443 /),
    ]);
  });

  test('logs alerts and flows under the network’s key, once AWS may deliver them', () => {
    const logging = only(template, 'AWS::NetworkFirewall::LoggingConfiguration', /Logging/);
    const destinations = logging.properties['LoggingConfiguration'].LogDestinationConfigs;
    expect(destinations.map((one: { LogType: string }) => one.LogType)).toEqual(['ALERT', 'FLOW']);
    const group = destinations[0].LogDestination.logGroup.Ref;
    expect(template.toJSON()['Resources'][group].Properties).toHaveProperty('KmsKeyId');
    expect(template.toJSON()['Resources'][logging.id].DependsOn).toEqual([
      only(template, 'AWS::Logs::ResourcePolicy', /Delivery/).id,
    ]);
  });

  test('is protected from deletion unless that is given up', () => {
    template.hasResourceProperties('AWS::NetworkFirewall::Firewall', {
      DeleteProtection: true,
      SubnetChangeProtection: true,
    });
    build({ ...OPTIONS, deletionProtection: false }).template.hasResourceProperties('AWS::NetworkFirewall::Firewall', {
      DeleteProtection: false,
      SubnetChangeProtection: false,
    });
  });
});

describe('one availability zone for all', () => {
  const { template, network } = build({ ...OPTIONS, singleAvailabilityZone: true });

  test('has one firewall endpoint and one NAT gateway', () => {
    template.resourceCountIs('AWS::EC2::NatGateway', 1);
    template.hasResourceProperties('AWS::NetworkFirewall::Firewall', {
      SubnetMappings: [{ SubnetId: Match.anyValue() }],
    });
    expect(network.egress?.laneCount).toBe(1);
  });

  test('still leads every subnet out, and every reply back through the firewall', () => {
    const routes = resources(template, 'AWS::EC2::Route').map(({ properties }) => properties);
    const toFirewall = routes.filter((route) => route['VpcEndpointId'] !== undefined);
    expect(toFirewall.map((route) => route['DestinationCidrBlock']).sort()).toEqual([
      '0.0.0.0/0',
      '0.0.0.0/0',
      '10.64.0.0/22',
      '10.64.4.0/22',
    ]);
    for (const route of toFirewall) {
      expect(JSON.stringify(route['VpcEndpointId'])).toContain('eu-central-1a:');
    }
  });
});

describe('wrong input', () => {
  test('availability zones that are known only at deployment', () => {
    expect(() => build(OPTIONS, {})).toThrow(
      /'Stack\/Network\/Development\/Egress' needs to know its availability zones .* name them in 'availabilityZones'/,
    );
  });

  test.each([[[]], [['*']], [['https://pypi.org']], [['pypi']], [['*.*.org']]])('domains %j', (allowedDomains) => {
    expect(() => build({ allowedDomains })).toThrow(/needs the names that HTTPS may go to, such as 'pypi\.org'/);
  });

  test('more domains than fit', () => {
    const allowedDomains = Array.from({ length: 1001 }, (_, index) => `host-${index}.example.com`);
    expect(() => build({ allowedDomains })).toThrow(/names 1001 domains; at most 1000 fit/);
  });
});
