import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AiEnvironment, parseConfiguration } from '../../../lib/environment';
import { CHECKOUT } from '../../support/aims-command';

const folder = join(CHECKOUT, 'environments');
const development = readFileSync(join(folder, 'development.yaml'), 'utf8');

/** The network of development with more fields in `network`, and another head of the file. */
function network(fields: string, head = ''): Template {
  const text = development
    .replace('purpose: development\n', `purpose: development\n${head}`)
    .replace('  cidr: 10.96.0.0/16\n', `  cidr: 10.96.0.0/16\n${fields}`);
  const environment = new AiEnvironment(new App(), parseConfiguration(join(folder, 'my.yaml'), text));
  return Template.fromStack(environment.node.findChild('Network') as Stack);
}

const ZONES = 'region: eu-central-1\navailabilityZones: [eu-central-1a, eu-central-1b]\n';

test('without options the DNS firewall blocks, and there is no way out', () => {
  const template = network('');
  template.allResourcesProperties('AWS::Route53Resolver::FirewallRuleGroup', {
    FirewallRules: [Match.objectLike({ Action: 'ALLOW' }), Match.objectLike({ Action: 'BLOCK' })],
  });
  for (const type of ['AWS::NetworkFirewall::Firewall', 'AWS::EC2::NatGateway', 'AWS::EC2::VPCEncryptionControl'])
    template.resourceCountIs(type, 0);
});

test('the DNS firewall of every VPC can be told to watch only', () => {
  const template = network('  dnsFirewall: monitor\n');
  template.resourceCountIs('AWS::Route53Resolver::FirewallRuleGroup', 5);
  template.allResourcesProperties('AWS::Route53Resolver::FirewallRuleGroup', {
    FirewallRules: [Match.objectLike({ Action: 'ALLOW' }), Match.objectLike({ Action: 'ALERT' })],
  });
});

test.each(['monitor', 'enforce'])('encryption control of every VPC: %s', (mode) => {
  const template = network(`  encryptionControl: ${mode}\n`);
  template.resourceCountIs('AWS::EC2::VPCEncryptionControl', 5);
  template.allResourcesProperties('AWS::EC2::VPCEncryptionControl', { Mode: mode });
});

describe('a way from development to the internet', () => {
  test('leads through a firewall to the named hosts alone, and cannot be deleted by mistake', () => {
    const template = network("  developmentEgress: { allowedDomains: [pypi.org, '*.pythonhosted.org'] }\n", ZONES);
    template.resourceCountIs('AWS::NetworkFirewall::Firewall', 1);
    template.resourceCountIs('AWS::EC2::NatGateway', 2);
    template.hasResourceProperties('AWS::NetworkFirewall::Firewall', {
      DeleteProtection: true,
      VpcId: { Ref: Match.stringLikeRegexp('^NetworkDevelopmentVpc') },
    });
    template.hasResourceProperties('AWS::NetworkFirewall::RuleGroup', {
      RuleGroup: {
        RulesSource: {
          RulesSourceList: { GeneratedRulesType: 'ALLOWLIST', Targets: ['pypi.org', '.pythonhosted.org'] },
        },
      },
    });
  });

  test('can have one availability zone', () => {
    network(
      '  developmentEgress: { allowedDomains: [pypi.org], singleAvailabilityZone: true }\n',
      ZONES,
    ).resourceCountIs('AWS::EC2::NatGateway', 1);
  });
});
