import { fail, notApplicable } from '../../template/outcome';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { aiComputeWithGroup } from '../shared/ai-compute';
import { decide, EGRESS_TYPES, judgeRules } from '../shared/rules-of-security-group';
import { isForAnyAddress } from '../shared/security-group-rule';

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
    const group =
      resource.type === 'AWS::EC2::SecurityGroup'
        ? resource
        : graph.find(resource.get('GroupId'), 'AWS::EC2::SecurityGroup');
    if (!(group instanceof ResourceView)) return notApplicable('its group is not in this assembly');
    const compute = aiComputeWithGroup(group, graph);
    if (compute === undefined) return notApplicable('no compute for AI is seen to carry the group');
    const own = resource.items('SecurityGroupEgress');
    if (resource === group && own?.length === 0) {
      // EC2 adds a rule for everything to a new group, and takes it away once another rule is set.
      const others = graph.referrers(group, 'AWS::EC2::SecurityGroupEgress');
      if (others.length > 0) return notApplicable('its rules are resources of their own');
      return fail(resource.pathOf('SecurityGroupEgress'), undefined, 'without a rule EC2 lets everything out');
    }
    return judgeRules(resource, 'SecurityGroupEgress', (rule) => decide(isForAnyAddress(rule), rule, openPath(rule)));
  },
};

function openPath(rule: Parameters<typeof isForAnyAddress>[0]): string {
  return rule.has('CidrIpv6') ? 'CidrIpv6' : 'CidrIp';
}
