import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';

const WANTED = ['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet'];

const GROUP = 'Statement.ManagedRuleGroupStatement';

export const webAclManagedRules: Rule = {
  id: 'WafWebAclManagedRules',
  appliesTo: ['AWS::WAFv2::WebACL'],
  severity: 'error',
  problem: 'the web ACL lets known attacks through',
  fix: "Add the rule groups 'AWSManagedRulesCommonRuleSet' and 'AWSManagedRulesKnownBadInputsRuleSet', and do not override them to count.",
  controls: {
    'iso27001:A.8.21': {
      why: 'Common attacks on web services and known bad inputs are blocked at the door.',
      as: 'partial',
    },
    'iso27001:A.8.26': {
      why: 'Requests are checked for known attacks before they reach the application.',
      as: 'partial',
    },
    'iso27001:A.5.7': { why: 'The rules follow what AWS learns of current threats.', as: 'supporting' },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_192'], 'checkov-tf': ['CKV_AWS_192'] },
  source: 'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html',
  check: (acl) => {
    const rules = acl.items('Rules');
    if (!rules) return acl.undecided('Rules');
    const missing: string[] = [];
    let narrowed: Outcome | undefined;
    for (const wanted of WANTED) {
      const rule = rules.find((one) => isOfAws(one) && textOf(one.get(`${GROUP}.Name`)) === wanted);
      if (!rule) missing.push(wanted);
      else if (rule.has('OverrideAction.Count'))
        return fail(rule.pathOf('OverrideAction'), undefined, `${wanted} only counts`);
      else if (rule.has(`${GROUP}.ScopeDownStatement`))
        narrowed ??= unknown('what the scope-down statement leaves out', rule.pathOf(`${GROUP}.ScopeDownStatement`));
    }
    if (missing.length === 0) return narrowed ?? pass('Rules');
    const open = rules.find(
      (rule) =>
        isUndecided(rule.get('Statement')) ||
        isUndecided(rule.get(`${GROUP}.Name`)) ||
        isUndecided(rule.get(`${GROUP}.VendorName`)),
    );
    return open ? open.undecided('Statement') : fail('Rules', undefined, `no ${missing.join(', no ')}`);
  },
};

/** Whether a group is AWS's own, and not one that another vendor gave the same name. */
function isOfAws(rule: Node): boolean {
  return textOf(rule.get(`${GROUP}.VendorName`)) === 'AWS';
}
