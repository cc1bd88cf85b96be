import type { Rule } from '../rule';

export const firewallSubnetsProtected: Rule = {
  id: 'NetworkFirewallFirewallSubnetsProtected',
  appliesTo: ['AWS::NetworkFirewall::Firewall'],
  severity: 'warning',
  problem: 'the firewall can be moved out of the path of the traffic',
  fix: "Set 'SubnetChangeProtection' to true.",
  controls: {
    'iso27001:A.8.20': { why: 'The filter stays where the routes lead.', as: 'supporting' },
    'iso27001:A.8.9': { why: 'The placement of the firewall does not change without a decision.', as: 'partial' },
  },
  equivalents: { securityhub: ['NetworkFirewall.10'], config: ['NETFW_SUBNET_CHANGE_PROTECTION_ENABLED'] },
  configRules: ['NETFW_SUBNET_CHANGE_PROTECTION_ENABLED'],
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-settings.html',
  check: (firewall) => firewall.isTrue('SubnetChangeProtection'),
};
