import { vpcFlowLogged } from '../../../../policies/rules/ec2/vpc-flow-logged';
import { network, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const log = (type: unknown) => ({
  Log: ['AWS::EC2::FlowLog', { ResourceId: { Ref: 'Vpc' }, ResourceType: 'VPC', TrafficType: type }] as const,
});

ruleCases(vpcFlowLogged, {
  pass: {
    'all traffic': network('Vpc', { ...VPC, ...log('ALL') }),
    'what is rejected': network('Vpc', { ...VPC, ...log('REJECT') }),
  },
  fail: {
    'no log': network('Vpc', VPC),
    'only what is accepted': network('Vpc', { ...VPC, ...log('ACCEPT') }),
    'the log of another VPC': network('Vpc', { ...VPC, Log: ['AWS::EC2::FlowLog', { ResourceId: 'vpc-1' }] }),
  },
  unknown: { 'a parameter decides': network('Vpc', { ...VPC, ...log({ Ref: 'P' }) }) },
});
