import { fail, notApplicable, pass } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';

/** A VPC has no more addresses than a /16 block: a wider route leads to more than the peer. */
const PREFIX = 16;

export const peeringRoutesNarrow: Rule = {
  id: 'Ec2PeeringRoutesNarrow',
  appliesTo: ['AWS::EC2::Route'],
  severity: 'warning',
  problem: 'the route to a peered VPC is wider than a VPC can be',
  fix: 'Name the subnets of the peer that are needed.',
  controls: {
    'iso27001:A.8.22': { why: 'Two networks meet only where they have to.', as: 'partial' },
    'iso27001:A.8.20': { why: 'Traffic to the peer is limited to named addresses.', as: 'partial' },
  },
  equivalents: { 'checkov-tf': ['CKV2_AWS_44'], prowler: ['vpc_peering_routing_tables_with_least_privilege'] },
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html',
  check: (route) => {
    if (!route.has('VpcPeeringConnectionId')) return notApplicable('no route to a peered VPC');
    const path = route.has('DestinationIpv6CidrBlock') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock';
    const block = route.get(path);
    if (isUndecided(block)) return route.undecided(path);
    const prefix = Number(/\/(\d{1,3})$/.exec(textOf(block) ?? '')?.[1] ?? 0);
    const narrow = path === 'DestinationCidrBlock' ? prefix >= PREFIX : prefix >= 44;
    return narrow ? pass(route.pathOf(path), block) : fail(route.pathOf(path), block);
  },
};
