import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { aiComputeWithGroup } from '../shared/ai-compute';
import { groupOf, INGRESS_TYPES, judgeAddress, judgeRules } from '../shared/rules-of-security-group';
import { isForTcpPortAmong } from '../shared/security-group-rule';

/** Ports on which services for everybody listen. */
const PUBLIC_PORTS = [80, 443];

export const securityGroupIngressLimited: Rule = {
  id: 'Ec2SecurityGroupIngressLimited',
  appliesTo: INGRESS_TYPES,
  severity: 'error',
  problem: 'any address may connect to ports that are not those of a web site',
  fix: 'Name the security groups or address blocks that may connect.',
  controls: {
    'iso27001:A.8.20': { why: 'Connections from everywhere are limited to public web ports.', as: 'partial' },
    'iso27001:A.8.21': { why: 'Internal services are not offered to the internet.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-EC23'],
    'cfn-nag': ['W2'],
    securityhub: ['EC2.18'],
    config: ['VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS'],
  },
  configRules: ['VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS'],
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18',
  check: (resource, { graph }) => {
    const group = groupOf(resource, graph);
    if (group !== undefined && aiComputeWithGroup(group, graph) !== undefined)
      return notApplicable('judged by Ec2AiSecurityGroupIngressNamed');
    return judgeRules(resource, 'SecurityGroupIngress', (rule) => {
      const web = isForTcpPortAmong(rule, PUBLIC_PORTS);
      return judgeAddress(rule, graph, web === 'unknown' ? web : !web);
    });
  },
};
