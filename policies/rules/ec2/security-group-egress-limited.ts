import { fail, notApplicable } from '../../template/outcome';
import { textOf } from '../../template/value';
import { type Node, ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { aiComputeWithGroup } from '../shared/ai-compute';
import { decide, EGRESS_TYPES, judgeRules } from '../shared/rules-of-security-group';
import { isForAnyAddress } from '../shared/security-group-rule';

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
    const group =
      resource.type === 'AWS::EC2::SecurityGroup'
        ? resource
        : graph.find(resource.get('GroupId'), 'AWS::EC2::SecurityGroup');
    if (group instanceof ResourceView && aiComputeWithGroup(group, graph) !== undefined)
      return notApplicable('judged by Ec2AiSecurityGroupEgressNamed');
    if (resource === group && resource.items('SecurityGroupEgress')?.length === 0) {
      if (graph.referrers(resource, 'AWS::EC2::SecurityGroupEgress').length > 0)
        return notApplicable('its rules are resources of their own');
      return fail(resource.pathOf('SecurityGroupEgress'), undefined, 'without a rule EC2 lets everything out');
    }
    return judgeRules(resource, 'SecurityGroupEgress', (rule) =>
      decide(everyPort(rule) ? isForAnyAddress(rule) : false, rule, rule.has('CidrIpv6') ? 'CidrIpv6' : 'CidrIp'),
    );
  },
};

function everyPort(rule: Node): boolean {
  const protocol = textOf(rule.get('IpProtocol'));
  if (protocol === undefined || protocol === '-1') return true;
  const from = Number(textOf(rule.get('FromPort')) ?? 0);
  const to = Number(textOf(rule.get('ToPort')) ?? 65535);
  return from <= 1 && to >= 65535;
}
