import { endpointSecurityGroupNamed } from '../../../../policies/rules/ec2/endpoint-security-group-named';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(endpointSecurityGroupNamed, {
  pass: { 'a group': { VpcEndpointType: 'Interface', SecurityGroupIds: ['sg-1'] } },
  fail: {
    none: { VpcEndpointType: 'Interface' },
    'an empty list': { VpcEndpointType: 'Interface', SecurityGroupIds: [] },
  },
  unknown: {
    'a parameter names them': network('Endpoint', {
      Endpoint: ['AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Interface', SecurityGroupIds: { Ref: 'P' } }],
    }),
  },
  'not applicable': { 'a gateway': {} },
});
