import type { Rule } from '../rule';

export const firewallDeletionProtected: Rule = {
  id: 'NetworkFirewallFirewallDeletionProtected',
  appliesTo: ['AWS::NetworkFirewall::Firewall'],
  severity: 'warning',
  problem: 'the firewall can be deleted by mistake',
  fix: "Set 'DeleteProtection' to true.",
  controls: {
    'iso27001:A.8.20': { why: 'The filter cannot vanish while traffic goes on.', as: 'supporting' },
    'iso27001:A.8.9': { why: 'The intended configuration does not go without a decision.', as: 'partial' },
  },
  equivalents: {
    'checkov-tf': ['CKV_AWS_344'],
    securityhub: ['NetworkFirewall.9'],
    prowler: ['networkfirewall_deletion_protection'],
    config: ['NETFW_DELETION_PROTECTION_ENABLED'],
  },
  configRules: ['NETFW_DELETION_PROTECTION_ENABLED'],
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-settings.html',
  check: (firewall) => firewall.isTrue('DeleteProtection'),
};
