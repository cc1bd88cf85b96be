import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { DnsFirewall, DnsFirewallMode, EndpointService, NetworkZoneName } from '../../../constructs/network';
import { allowedDomains } from '../../../constructs/network/allowed-domains';
import { buildNetwork, FRANKFURT, only, resources, ZONES } from './network-fixture';

function build(domains: string[], mode?: DnsFirewallMode) {
  const stack = new Stack(new App(), 'Stack');
  new DnsFirewall(stack, 'Firewall', { vpcId: 'vpc-1', allowedDomains: domains, mode });
  return Template.fromStack(stack);
}

describe('a DNS firewall', () => {
  const template = build(['sts.eu-central-1.amazonaws.com', '*.example.com', '*.example.com']);

  test('first lets the names on the list pass, then blocks every other', () => {
    const allowed = only(template, 'AWS::Route53Resolver::FirewallDomainList', /Allowed/);
    const everything = only(template, 'AWS::Route53Resolver::FirewallDomainList', /Everything/);
    expect(allowed.properties['Domains']).toEqual(['sts.eu-central-1.amazonaws.com', '*.example.com']);
    expect(everything.properties['Domains']).toEqual(['*']);
    expect(only(template, 'AWS::Route53Resolver::FirewallRuleGroup', /Rules/).properties['FirewallRules']).toEqual([
      {
        Priority: 1,
        Action: 'ALLOW',
        FirewallDomainListId: { 'Fn::GetAtt': [allowed.id, 'Id'] },
        FirewallDomainRedirectionAction: 'TRUST_REDIRECTION_DOMAIN',
      },
      {
        Priority: 2,
        Action: 'BLOCK',
        BlockResponse: 'NXDOMAIN',
        FirewallDomainListId: { 'Fn::GetAtt': [everything.id, 'Id'] },
      },
    ]);
  });

  test('fails closed', () => {
    template.hasResourceProperties('AWS::Route53Resolver::FirewallConfig', {
      ResourceId: 'vpc-1',
      FirewallFailOpen: 'DISABLED',
    });
  });

  test('stands in front of the VPC', () => {
    template.hasResourceProperties('AWS::Route53Resolver::FirewallRuleGroupAssociation', {
      VpcId: 'vpc-1',
      Priority: 101,
    });
  });

  test('only alerts while it monitors', () => {
    build(['example.com'], DnsFirewallMode.MONITOR).hasResourceProperties('AWS::Route53Resolver::FirewallRuleGroup', {
      FirewallRules: [
        Match.objectLike({ Action: 'ALLOW' }),
        Match.objectLike({ Action: 'ALERT', BlockResponse: Match.absent() }),
      ],
    });
  });

  test('is not built to allow nothing or everything', () => {
    expect(() => build([])).toThrow(/'Stack\/Firewall' got an empty list in 'allowedDomains'/);
    expect(() => build(['example.com', '*'])).toThrow(/'Stack\/Firewall' would allow every name/);
  });
});

describe('the names that a zone resolves', () => {
  test('are those of its services, of S3 and DynamoDB, of its hosts, and what it was given', () => {
    const names = allowedDomains([EndpointService.ECR_DOCKER], ['licences.corp.example'], 'eu-central-1');
    expect(names).toEqual(
      expect.arrayContaining([
        'dkr.ecr.eu-central-1.amazonaws.com',
        '*.dkr.ecr.eu-central-1.amazonaws.com',
        '*.s3.eu-central-1.amazonaws.com',
        'dynamodb.eu-central-1.amazonaws.com',
        '*.eu-central-1.compute.internal',
        'licences.corp.example',
      ]),
    );
    expect(names.filter((name) => name.includes('{region}'))).toEqual([]);
  });

  test('are no domain of which somebody else can hold a part', () => {
    const names = allowedDomains(
      Object.values(EndpointService).filter((value) => value instanceof EndpointService),
      [],
      'eu-central-1',
    );
    const owned = /(\.amazonaws\.com|\.sagemaker\.aws|\.api\.aws|\.compute\.internal|\.ec2\.internal|\.in-addr\.arpa)$/;
    for (const name of names) {
      expect(name).toMatch(owned);
      expect(['*.amazonaws.com', '*.in-addr.arpa', '*.aws']).not.toContain(name);
    }
  });

  test('are in the list of the zone’s VPC, and not in another’s', () => {
    const { template } = buildNetwork(
      {
        addresses: ZONES,
        zones: [
          { name: NetworkZoneName.TRAINING, allowedDomains: ['licences.corp.example'] },
          { name: NetworkZoneName.INFERENCE },
        ],
      },
      FRANKFURT,
    );
    const list = (vpc: RegExp) => only(template, 'AWS::Route53Resolver::FirewallDomainList', vpc).properties['Domains'];
    const runtime = 'bedrock-runtime.eu-central-1.amazonaws.com';
    expect(list(/TrainingVpcDnsFirewallAllowed/)).toContain('licences.corp.example');
    expect(list(/TrainingVpcDnsFirewallAllowed/)).not.toContain(runtime);
    expect(list(/InferenceVpcDnsFirewallAllowed/)).toContain(runtime);
    expect(list(/InferenceVpcDnsFirewallAllowed/)).not.toContain('licences.corp.example');
    expect(list(/EndpointsVpcDnsFirewallAllowed/)).not.toContain(runtime);
    expect(resources(template, 'AWS::Route53Resolver::FirewallRuleGroup')).toHaveLength(3);
  });
});
