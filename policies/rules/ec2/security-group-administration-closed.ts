import type { ResourceGraph } from '../../template/graph';
import { notApplicable, type Outcome } from '../../template/outcome';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';
import { INGRESS_TYPES, judgeAddress, judgeRules } from '../shared/rules-of-security-group';
import { includesPort } from '../shared/security-group-rule';

/** SSH and Remote Desktop. */
const PORTS = [22, 3389];

export const securityGroupAdministrationClosed: Rule = {
  id: 'Ec2SecurityGroupAdministrationClosed',
  appliesTo: INGRESS_TYPES,
  severity: 'error',
  problem: 'SSH or Remote Desktop is open to any address',
  fix: 'Remove the rule and sign in through Session Manager.',
  controls: {
    'iso27001:A.8.20': { why: 'Nobody on the internet reaches a port for administration.', as: 'partial' },
    'iso27001:A.8.18': { why: 'Remote shells are not offered to the world.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_24', 'CKV_AWS_25'],
    'cdk-nag': ['rules.ec2.EC2RestrictedSSH'],
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_3389',
    ],
    securityhub: ['EC2.13', 'EC2.14'],
    config: ['INCOMING_SSH_DISABLED'],
  },
  configRules: ['INCOMING_SSH_DISABLED'],
  source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html',
  check: (resource, { graph }) => judgeRules(resource, 'SecurityGroupIngress', (rule) => judge(rule, graph)),
};

function judge(rule: Node, graph: ResourceGraph): Outcome {
  const opens = PORTS.map((port) => includesPort(rule, port));
  if (opens.every((answer) => answer === false)) return notApplicable();
  return judgeAddress(rule, graph, opens.includes(true) || 'unknown');
}
