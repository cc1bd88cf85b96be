import { endpointRedundant } from '../../../../policies/rules/ec2/endpoint-redundant';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const endpoint = (subnets: unknown) => ({ VpcEndpointType: 'Interface', SubnetIds: subnets });

ruleCases(endpointRedundant, {
  pass: { 'two subnets': endpoint(['subnet-1', { Ref: 'AWS::StackName' }]) },
  fail: {
    none: endpoint(undefined),
    one: endpoint(['subnet-1']),
    'twice the same': endpoint(['subnet-1', 'subnet-1']),
  },
  unknown: {
    'a parameter names them': network('Endpoint', { Endpoint: ['AWS::EC2::VPCEndpoint', endpoint({ Ref: 'P' })] }),
  },
  'not applicable': { 'a gateway': { VpcEndpointType: 'Gateway' } },
});
