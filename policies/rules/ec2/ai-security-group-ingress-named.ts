import { notApplicable } from '../../template/outcome';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { aiComputeWithGroup } from '../shared/ai-compute';
import { decide, INGRESS_TYPES, judgeRules } from '../shared/rules-of-security-group';
import { isForAnyAddress } from '../shared/security-group-rule';

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
    const group =
      resource.type === 'AWS::EC2::SecurityGroup'
        ? resource
        : graph.find(resource.get('GroupId'), 'AWS::EC2::SecurityGroup');
    if (!(group instanceof ResourceView)) return notApplicable('its group is not in this assembly');
    if (aiComputeWithGroup(group, graph) === undefined)
      return notApplicable('no compute for AI is seen to carry the group');
    return judgeRules(resource, 'SecurityGroupIngress', (rule) =>
      decide(isForAnyAddress(rule), rule, rule.has('CidrIpv6') ? 'CidrIpv6' : 'CidrIp'),
    );
  },
};
