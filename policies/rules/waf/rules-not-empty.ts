import type { Rule } from '../rule';

export const rulesNotEmpty: Rule = {
  id: 'WafRulesNotEmpty',
  appliesTo: ['AWS::WAFv2::WebACL', 'AWS::WAFv2::RuleGroup'],
  severity: 'error',
  problem: 'there are no rules, so that nothing is checked',
  fix: "Add rules to 'Rules'.",
  controls: { 'iso27001:A.8.21': { why: 'The firewall has something to check requests by.', as: 'partial' } },
  equivalents: {
    prowler: ['wafv2_webacl_with_rules'],
    securityhub: ['WAF.10'],
    config: ['WAFV2_WEBACL_NOT_EMPTY', 'WAFV2_RULEGROUP_NOT_EMPTY'],
  },
  configRules: ['WAFV2_WEBACL_NOT_EMPTY', 'WAFV2_RULEGROUP_NOT_EMPTY'],
  source: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl.html',
  check: (resource) => resource.present('Rules'),
};
