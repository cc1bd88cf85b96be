import { publicAccessExclusionOutgoing } from '../../../../policies/rules/ec2/public-access-exclusion-outgoing';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(publicAccessExclusionOutgoing, {
  pass: { 'the way out': { InternetGatewayExclusionMode: 'allow-egress' } },
  fail: { 'both ways': { InternetGatewayExclusionMode: 'allow-bidirectional' }, 'not set': {} },
  unknown: {
    'a parameter decides': network('Exclusion', {
      Exclusion: ['AWS::EC2::VPCBlockPublicAccessExclusion', { InternetGatewayExclusionMode: { Ref: 'P' } }],
    }),
  },
});
