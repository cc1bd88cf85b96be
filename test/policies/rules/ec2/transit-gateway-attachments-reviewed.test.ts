import { transitGatewayAttachmentsReviewed } from '../../../../policies/rules/ec2/transit-gateway-attachments-reviewed';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(transitGatewayAttachmentsReviewed, {
  pass: { 'the default': {}, off: { AutoAcceptSharedAttachments: 'disable' } },
  fail: { on: { AutoAcceptSharedAttachments: 'enable' } },
  unknown: {
    'a parameter decides': network('Gateway', {
      Gateway: ['AWS::EC2::TransitGateway', { AutoAcceptSharedAttachments: { Ref: 'P' } }],
    }),
  },
});
