import { endpointServiceAcceptance } from '../../../../policies/rules/ec2/endpoint-service-acceptance';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(endpointServiceAcceptance, {
  pass: { 'the default': {}, on: { AcceptanceRequired: true } },
  fail: { off: { AcceptanceRequired: false } },
  unknown: {
    'a parameter decides': network('Service', {
      Service: ['AWS::EC2::VPCEndpointService', { AcceptanceRequired: { Ref: 'P' } }],
    }),
  },
});
