import { ruleGroupAllowsByList } from '../../../../policies/rules/network-firewall/rule-group-allows-by-list';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const source = (rules: object) => ({ RuleGroup: { RulesSource: rules } });
const stateful = (action: unknown, from: string, to: string) =>
  source({ StatefulRules: [{ Action: action, Header: { Source: from, Destination: to } }] });

ruleCases(ruleGroupAllowsByList, {
  pass: {
    'an internal block to everything': stateful('PASS', '10.0.0.0/8', '0.0.0.0/0'),
    'a list of what is allowed': source({ RulesSourceList: { GeneratedRulesType: 'ALLOWLIST', Targets: ['.x.org'] } }),
    'one destination': stateful('PASS', 'ANY', '198.51.100.0/24'),
    'rules as text': source({ RulesString: 'drop udp $HOME_NET any -> any any (sid:1;)' }),
  },
  fail: {
    'every block to every block': stateful('PASS', '0.0.0.0/0', '0.0.0.0/0'),
    'halves to halves as text': source({
      RulesString: 'pass ip [0.0.0.0/1, 128.0.0.0/1] any -> 0.0.0.0/0 any (sid:1;)',
    }),
    'a list of what is forbidden': source({ RulesSourceList: { GeneratedRulesType: 'DENYLIST' } }),
    'any to any': stateful('PASS', 'ANY', 'any'),
    'any to any as text': source({
      RulesString: 'drop udp any any -> any 53 (sid:1;)\npass tcp any any -> any any (sid:2;)',
    }),
  },
  unknown: {
    'a parameter decides': network('Group', {
      Group: ['AWS::NetworkFirewall::RuleGroup', stateful({ Ref: 'P' }, 'ANY', 'ANY')],
    }),
  },
  'not applicable': { 'stateless rules': source({ StatelessRulesAndCustomActions: {} }) },
});
