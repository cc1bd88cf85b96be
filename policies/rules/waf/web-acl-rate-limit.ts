import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { isUndecided } from '../../template/value';
import { type Node, ResourceView } from '../../template/view';
import type { Rule } from '../rule';

export const webAclRateLimit: Rule = {
  id: 'WafWebAclRateLimit',
  appliesTo: ['AWS::WAFv2::WebACL'],
  severity: 'error',
  problem: 'one caller may send as many requests as it likes',
  fix: "Add a rule with a 'RateBasedStatement' that blocks.",
  controls: {
    'iso27001:A.8.6': { why: 'A flood from one caller is stopped before it uses up capacity.', as: 'partial' },
    'iso27001:A.8.21': {
      why: 'The service is protected against floods and against guessing by repetition.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html',
  check: (acl, { graph }) => {
    const rules = acl.items('Rules');
    if (!rules) return acl.undecided('Rules');
    let open: Outcome | undefined;
    for (const rule of rules) {
      const outcome = limitsRate(rule);
      if (outcome.verdict === 'pass') return outcome;
      if (outcome.verdict === 'unknown') open = outcome;
      const arn = rule.get('Statement.RuleGroupReferenceStatement.Arn');
      if (arn === undefined) continue;
      const group = graph.find(arn, 'AWS::WAFv2::RuleGroup');
      if (!(group instanceof ResourceView))
        open ??= unknown(
          'a rule group that is not in this assembly',
          rule.pathOf('Statement.RuleGroupReferenceStatement.Arn'),
        );
      else {
        const limits = (group.items('Rules') ?? []).map((one) => limitsRate(one));
        if (limits.some(({ verdict }) => verdict === 'pass')) return pass(rule.pathOf('Statement'));
        open ??= limits.find(({ verdict }) => verdict === 'unknown');
      }
    }
    return open ?? fail('Rules');
  },
};

/** Requests in the window of the rule, five minutes by default, beyond which a limit stops nobody. */
const MOST_REQUESTS = 1_000_000;

function limitsRate(rule: Node): Outcome {
  if (!rule.has('Statement.RateBasedStatement'))
    return isUndecided(rule.get('Statement')) ? rule.undecided('Statement') : fail(rule.pathOf());
  const acts = ['Block', 'Captcha', 'Challenge'].some((action) => rule.has(`Action.${action}`));
  return acts ? rule.atMost('Statement.RateBasedStatement.Limit', MOST_REQUESTS) : fail(rule.pathOf('Action'));
}
