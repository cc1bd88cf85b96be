import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { aiComputeWithGroup } from '../shared/ai-compute';
import { groupOf, INGRESS_TYPES, judgeAddress, judgeRules } from '../shared/rules-of-security-group';

export const aiSecurityGroupIngressNamed: Rule = {
  id: 'Ec2AiSecurityGroupIngressNamed',
  appliesTo: INGRESS_TYPES,
  severity: 'error',
  problem: 'compute for AI accepts connections from any address',
  fix: 'Name the security groups or address blocks that may connect.',
  controls: {
    'iso27001:A.8.20': { why: 'Who may connect to training and serving is decided rule by rule.', as: 'partial' },
    'iso27001:A.8.22': { why: 'AI workloads are reached from their own segment only.', as: 'partial' },
    'iso42001:A.4.5': { why: 'The recorded compute serves the recorded callers only.', as: 'supporting' },
  },
  equivalents: { 'cdk-nag': ['AwsSolutions-EC23'], 'cfn-nag': ['W2'] },
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  check: (resource, { graph }) => {
    const group = groupOf(resource, graph);
    if (group === undefined) return notApplicable('its group is not in this assembly');
    if (aiComputeWithGroup(group, graph) === undefined)
      return notApplicable('no compute for AI is seen to carry the group');
    return judgeRules(resource, 'SecurityGroupIngress', (rule) => judgeAddress(rule, graph));
  },
};
