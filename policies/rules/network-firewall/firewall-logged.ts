import { fail, pass } from '../../template/outcome';
import type { Rule } from '../rule';

export const firewallLogged: Rule = {
  id: 'NetworkFirewallFirewallLogged',
  appliesTo: ['AWS::NetworkFirewall::Firewall'],
  severity: 'error',
  problem: 'what the firewall lets through and drops leaves no record',
  fix: "Add an 'AWS::NetworkFirewall::LoggingConfiguration' for the firewall.",
  controls: {
    'iso27001:A.8.15': { why: 'The firewall writes logs of what it sees.', as: 'partial' },
    'iso27001:A.8.16': { why: 'Attempts to get out can be seen and acted on.', as: 'supporting' },
  },
  equivalents: { securityhub: ['NetworkFirewall.2'], config: ['NETFW_LOGGING_ENABLED'] },
  configRules: ['NETFW_LOGGING_ENABLED'],
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html',
  // What is logged, NetworkFirewallLoggingComplete asks of the configuration.
  check: (firewall, { graph }) =>
    graph
      .referrers(firewall, 'AWS::NetworkFirewall::LoggingConfiguration')
      .some((logging) => graph.names(logging.get('FirewallArn'), firewall))
      ? pass()
      : fail(),
};
