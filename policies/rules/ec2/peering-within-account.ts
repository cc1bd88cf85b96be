import { fail, pass, unknown } from '../../template/outcome';
import { isUndecided, Pseudo, textOf } from '../../template/value';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';

export const peeringWithinAccount: Rule = {
  id: 'Ec2PeeringWithinAccount',
  appliesTo: ['AWS::EC2::VPCPeeringConnection'],
  severity: 'warning',
  problem: 'the VPC is joined to a network of another account',
  fix: 'Share single services through VPC endpoints (AWS PrivateLink) instead of joining the networks.',
  controls: {
    'iso27001:A.8.22': { why: 'The network is joined only to networks that the same owner controls.', as: 'partial' },
    'iso27001:A.8.31': { why: 'Networks of other accounts, such as another stage, stay apart.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  check: (peering, { graph }) => {
    const at = peering.pathOf('PeerOwnerId');
    const owner = peering.get('PeerOwnerId');
    const own = peering.template.stack.account;
    if (graph.find(peering.get('PeerVpcId'), 'AWS::EC2::VPC') instanceof ResourceView) return pass('PeerVpcId');
    // Without an owner the peer is in the same account.
    if (owner === undefined) return pass(at);
    if (owner instanceof Pseudo && owner.name === 'AWS::AccountId') return pass(at, owner);
    if (isUndecided(owner) || own === undefined) return unknown(textOf(owner) ?? 'the owner of the peer', at);
    return textOf(owner) === own ? pass(at, owner) : fail(at, owner);
  },
};
