import { all, fail, pass, unknown } from '../../template/outcome';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';

const DESTINATIONS = 'LoggingConfiguration.LogDestinationConfigs';

export const loggingComplete: Rule = {
  id: 'NetworkFirewallLoggingComplete',
  appliesTo: ['AWS::NetworkFirewall::LoggingConfiguration'],
  severity: 'warning',
  problem: 'the firewall does not log both its alerts and its flows',
  fix: 'Add a destination for each of the log types ALERT and FLOW.',
  controls: {
    'iso27001:A.8.15': { why: 'What was dropped and what passed are both on record.', as: 'partial' },
  },
  equivalents: { securityhub: ['NetworkFirewall.2'] },
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html',
  check: (logging) => {
    const destinations = logging.items(DESTINATIONS);
    if (!destinations) return logging.undecided(DESTINATIONS);
    const types = destinations.map((destination) => textOf(destination.get('LogType')) ?? '');
    return all(
      ...['ALERT', 'FLOW'].map((type) => {
        if (types.includes(type)) return pass(logging.pathOf(DESTINATIONS), type);
        if (types.some((one) => one.includes('${'))) return unknown('the kinds of logs', logging.pathOf(DESTINATIONS));
        return fail(logging.pathOf(DESTINATIONS), undefined, `no ${type}`);
      }),
    );
  },
};
