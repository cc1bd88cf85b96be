import { flowLogComplete } from '../../../../policies/rules/ec2/flow-log-complete';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(flowLogComplete, {
  pass: { 'all traffic': { ResourceType: 'VPC', TrafficType: 'ALL' } },
  fail: { 'what is rejected': { ResourceType: 'VPC', TrafficType: 'REJECT' }, 'not set': { ResourceType: 'VPC' } },
  unknown: { 'a parameter decides': network('Log', { Log: ['AWS::EC2::FlowLog', { TrafficType: { Ref: 'P' } }] }) },
  'not applicable': { 'a transit gateway': { ResourceType: 'TransitGateway' } },
});
