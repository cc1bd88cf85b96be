import { fail, notApplicable, pass } from '../../template/outcome';
import type { Rule } from '../rule';

export const firewallRedundant: Rule = {
  id: 'NetworkFirewallFirewallRedundant',
  appliesTo: ['AWS::NetworkFirewall::Firewall'],
  severity: 'warning',
  problem: 'there is no firewall endpoint left when one availability zone fails',
  fix: "Name a subnet of each of two or more availability zones in 'SubnetMappings'.",
  controls: {
    'iso27001:A.8.14': { why: 'The filter survives the loss of a zone.', as: 'partial' },
  },
  equivalents: {
    securityhub: ['NetworkFirewall.1'],
    prowler: ['networkfirewall_multi_az'],
    config: ['NETFW_MULTI_AZ_ENABLED'],
  },
  configRules: ['NETFW_MULTI_AZ_ENABLED'],
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-two-zone-igw.html',
  check: (firewall) => {
    const path = firewall.has('AvailabilityZoneMappings') ? 'AvailabilityZoneMappings' : 'SubnetMappings';
    const mappings = firewall.items(path);
    if (!mappings) return firewall.undecided(path);
    if (mappings.length === 0 && !firewall.has('VpcId')) return notApplicable('it is not in a VPC');
    const at = firewall.pathOf(path);
    return mappings.length >= 2 ? pass(at, mappings.length) : fail(at, mappings.length, `it has ${mappings.length}`);
  },
};
