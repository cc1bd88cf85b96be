import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const rulesMetrics: Rule = {
  id: 'WafRulesMetrics',
  appliesTo: ['AWS::WAFv2::WebACL', 'AWS::WAFv2::RuleGroup'],
  severity: 'warning',
  problem: 'what rules match cannot be watched',
  fix: "Set 'VisibilityConfig.CloudWatchMetricsEnabled' to true, for the whole and for each rule.",
  controls: { 'iso27001:A.8.16': { why: 'Alarms can be set on what the firewall blocks.', as: 'partial' } },
  equivalents: {
    prowler: ['wafv2_webacl_rule_logging_enabled'],
    securityhub: ['WAF.12'],
    config: ['WAFV2_RULEGROUP_LOGGING_ENABLED'],
  },
  configRules: ['WAFV2_RULEGROUP_LOGGING_ENABLED'],
  source: 'https://docs.aws.amazon.com/waf/latest/developerguide/monitoring-cloudwatch.html',
  check: (resource) => {
    const rules = resource.items('Rules');
    if (!rules) return resource.undecided('Rules');
    return all(...[resource, ...rules].map((place) => place.isTrue('VisibilityConfig.CloudWatchMetricsEnabled')));
  },
};
