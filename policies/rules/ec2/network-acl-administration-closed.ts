import { fail, notApplicable, pass } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { isWide } from '../shared/wide-block';

const PORTS = [22, 3389];

export const networkAclAdministrationClosed: Rule = {
  id: 'Ec2NetworkAclAdministrationClosed',
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  severity: 'error',
  problem: 'the network ACL lets SSH or Remote Desktop in from any address',
  fix: 'Narrow the block or the ports of the entry.',
  controls: {
    'iso27001:A.8.20': {
      why: 'The subnet refuses administration from the internet, whatever a group allows.',
      as: 'partial',
    },
  },
  equivalents: {
    prowler: ['ec2_networkacl_allow_ingress_tcp_port_22', 'ec2_networkacl_allow_ingress_tcp_port_3389'],
    securityhub: ['EC2.21'],
    config: ['NACL_NO_UNRESTRICTED_SSH_RDP'],
  },
  configRules: ['NACL_NO_UNRESTRICTED_SSH_RDP'],
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  check: (entry) => {
    const outgoing = entry.isTrue('Egress');
    if (outgoing.verdict === 'pass') return notApplicable('it is for what goes out');
    const action = entry.get('RuleAction');
    if (textOf(action)?.toLowerCase() === 'deny') return notApplicable('it denies');
    const path = entry.has('Ipv6CidrBlock') ? 'Ipv6CidrBlock' : 'CidrBlock';
    const block = entry.get(path);
    if (isWide(block) === false) return pass(entry.pathOf(path), block);
    const protocol = entry.get('Protocol');
    if (!isUndecided(protocol) && !['-1', '6'].includes(textOf(protocol) ?? ''))
      return pass(entry.pathOf('Protocol'), protocol);
    const from = entry.get('PortRange.From');
    const to = entry.get('PortRange.To');
    const everyPort = textOf(protocol) === '-1' || (from === undefined && to === undefined);
    const undecided = [action, block, protocol, from, to].some(isUndecided) || outgoing.verdict === 'unknown';
    if (!everyPort && !isUndecided(from) && !isUndecided(to)) {
      const open = PORTS.some((port) => Number(textOf(from) ?? 0) <= port && port <= Number(textOf(to) ?? 65535));
      if (!open) return pass(entry.pathOf('PortRange'), from);
    }
    return undecided ? entry.undecided(isUndecided(block) ? path : '') : fail(entry.pathOf(path), block);
  },
};
