import { peeringWithinAccount } from '../../../../policies/rules/ec2/peering-within-account';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const peering = (properties: object, account?: string) => ({
  ...network('Peering', {
    Peering: ['AWS::EC2::VPCPeeringConnection', properties],
    Hub: ['AWS::EC2::VPC'],
  }),
  account,
});

ruleCases(peeringWithinAccount, {
  pass: {
    'a VPC of the assembly': peering({ PeerVpcId: { Ref: 'Hub' }, PeerOwnerId: '111122223333' }),
    'no owner is named': peering({ PeerVpcId: 'vpc-1' }),
    'our own account': peering({ PeerVpcId: 'vpc-1', PeerOwnerId: { Ref: 'AWS::AccountId' } }),
    'our own account by its number': peering({ PeerVpcId: 'vpc-1', PeerOwnerId: '111122223333' }, '111122223333'),
  },
  fail: { 'another account': peering({ PeerVpcId: 'vpc-1', PeerOwnerId: '111122223333' }, '444455556666') },
  unknown: {
    'a parameter names the owner': peering({ PeerVpcId: 'vpc-1', PeerOwnerId: { Ref: 'P' } }, '444455556666'),
    'our own account is not known': peering({ PeerVpcId: 'vpc-1', PeerOwnerId: '111122223333' }),
  },
});
