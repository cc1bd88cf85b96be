import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { aiComputeWithGroup } from '../shared/ai-compute';
import { EGRESS_TYPES, groupOf, judgeAddress, judgeRules, withoutEgressRules } from '../shared/rules-of-security-group';

export const aiSecurityGroupEgressNamed: Rule = {
  id: 'Ec2AiSecurityGroupEgressNamed',
  appliesTo: EGRESS_TYPES,
  severity: 'error',
  problem: 'compute for AI may send to any address',
  fix: "List in 'SecurityGroupEgress' the endpoints, prefix lists and groups that the workload needs.",
  controls: {
    'iso27001:A.8.12': { why: 'Data and weights cannot be sent to addresses that nobody named.', as: 'partial' },
    'iso27001:A.8.20': { why: 'What leaves the network is decided rule by rule.', as: 'partial' },
    'iso27001:A.8.23': { why: 'Workloads reach no web site that is not let through.', as: 'partial' },
    'iso42001:A.4.5': { why: 'The recorded compute reaches the recorded services only.', as: 'supporting' },
  },
  equivalents: { 'checkov-tf': ['CKV_AWS_382'], 'cfn-nag': ['W5'] },
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  check: (resource, { graph }) => {
    const group = groupOf(resource, graph);
    if (group === undefined) return notApplicable('its group is not in this assembly');
    if (aiComputeWithGroup(group, graph) === undefined)
      return notApplicable('no compute for AI is seen to carry the group');
    return (
      withoutEgressRules(resource, graph) ??
      judgeRules(resource, 'SecurityGroupEgress', (rule) => judgeAddress(rule, graph))
    );
  },
};
