import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { aiComputeWithGroup } from '../shared/ai-compute';
import { EGRESS_TYPES, groupOf, judgeAddress, judgeRules, withoutEgressRules } from '../shared/rules-of-security-group';
import { includesEveryPort } from '../shared/security-group-rule';

export const securityGroupEgressLimited: Rule = {
  id: 'Ec2SecurityGroupEgressLimited',
  appliesTo: EGRESS_TYPES,
  severity: 'warning',
  problem: 'everything may be sent to any address',
  fix: "List in 'SecurityGroupEgress' the protocols, ports and destinations that are needed.",
  controls: {
    'iso27001:A.8.20': { why: 'What leaves the network is limited.', as: 'partial' },
    'iso27001:A.8.12': { why: 'A host that is taken over cannot send by any protocol it likes.', as: 'partial' },
  },
  equivalents: { 'checkov-tf': ['CKV_AWS_382'], 'cfn-nag': ['W5', 'W40'] },
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  check: (resource, { graph }) => {
    const group = groupOf(resource, graph);
    if (group !== undefined && aiComputeWithGroup(group, graph) !== undefined)
      return notApplicable('judged by Ec2AiSecurityGroupEgressNamed');
    return (
      withoutEgressRules(resource, graph) ??
      judgeRules(resource, 'SecurityGroupEgress', (rule) => judgeAddress(rule, graph, includesEveryPort(rule)))
    );
  },
};
