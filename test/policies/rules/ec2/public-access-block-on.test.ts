import { publicAccessBlockOn } from '../../../../policies/rules/ec2/public-access-block-on';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(publicAccessBlockOn, {
  pass: {
    'both directions': { InternetGatewayBlockMode: 'block-bidirectional' },
    'what comes in': { InternetGatewayBlockMode: 'block-ingress' },
  },
  fail: { off: { InternetGatewayBlockMode: 'off' }, 'not set': {} },
  unknown: {
    'a parameter decides': network('Block', {
      Block: ['AWS::EC2::VPCBlockPublicAccessOptions', { InternetGatewayBlockMode: { Ref: 'P' } }],
    }),
  },
});
