import { all, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { isParameter, isUndecided, textOf } from '../../template/value';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';
import { areWide } from '../shared/wide-block';

const LIST = 'RuleGroup.RulesSource.RulesSourceList';
const RULES = 'RuleGroup.RulesSource.StatefulRules';
const TEXT = 'RuleGroup.RulesSource.RulesString';

export const ruleGroupAllowsByList: Rule = {
  id: 'NetworkFirewallRuleGroupAllowsByList',
  appliesTo: ['AWS::NetworkFirewall::RuleGroup'],
  severity: 'warning',
  problem: 'the rules let everything pass that they do not name',
  fix: "Use 'GeneratedRulesType' ALLOWLIST and no rule that passes every address to every address.",
  controls: {
    'iso27001:A.8.23': {
      why: 'Sites are reached because they were approved, not because nobody forbade them.',
      as: 'partial',
    },
    'iso27001:A.8.20': { why: 'No rule undoes the others.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-domain-names.html',
  check: (group) => {
    const outcomes: Outcome[] = [];
    if (group.has(LIST)) outcomes.push(group.differs(`${LIST}.GeneratedRulesType`, 'DENYLIST'));
    const rules = group.items(RULES);
    outcomes.push(...(rules ? rules.map(passesEverything) : [group.undecided(RULES)]));
    if (group.has(TEXT)) outcomes.push(textPassesEverything(group));
    return all(...outcomes, notApplicable('it has no stateful rules'));
  },
};

function passesEverything(rule: Node): Outcome {
  const action = rule.get('Action');
  if (isUndecided(action)) return unknown(textOf(action) ?? 'the action', rule.pathOf('Action'));
  if (textOf(action)?.toUpperCase() !== 'PASS') return pass(rule.at);
  const ends = ['Header.Source', 'Header.Destination'].filter((path) => !isAnywhere(textOf(rule.get(path)) ?? ''));
  if (ends.length === 0) return fail(rule.at, action, 'a rule passes any to any');
  return ends.every((path) => isParameter(rule.get(path))) ? rule.undecided(ends[0]) : pass(rule.at);
}

/** A rule in Suricata's words that passes every port of its source to every port of its destination. */
const ANY_PORT_RULE = /^\s*pass\s+\S+\s+(\[[^\]\n]*\]|\S+)\s+any\s+(?:->|<>)\s+(\[[^\]\n]*\]|\S+)\s+any\b/gim;

/** Whether one end of a rule is every address: the word, a block, or a list of blocks. */
function isAnywhere(end: string): boolean {
  return /^any$/i.test(end) || areWide(end.replace(/^\[|\]$/g, '').split(','));
}

/** Suricata rules as text: `pass tcp any any -> any any`. */
function textPassesEverything(group: Node): Outcome {
  const text = textOf(group.get(TEXT)) ?? '';
  const open = [...text.matchAll(ANY_PORT_RULE)].some(
    ([, source, destination]) => isAnywhere(source ?? '') && isAnywhere(destination ?? ''),
  );
  if (open) return fail(group.pathOf(TEXT), undefined, 'a rule passes any to any');
  return isUndecided(group.get(TEXT)) ? group.undecided(TEXT) : pass(group.pathOf(TEXT));
}
