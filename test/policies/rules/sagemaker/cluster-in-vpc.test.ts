import { clusterInVpc } from '../../../../policies/rules/sagemaker/cluster-in-vpc';
import { ruleCases } from '../../../support/rule-cases';

const vpc = { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] };

ruleCases(clusterInVpc, {
  pass: {
    'a VPC': { VpcConfig: vpc },
    'a VPC for each group': { InstanceGroups: [{ OverrideVpcConfig: vpc }] },
  },
  fail: {
    'no VPC': {},
    'no subnets': { VpcConfig: { Subnets: [], SecurityGroupIds: ['sg-1'] } },
    'a VPC for one group of two': { InstanceGroups: [{ OverrideVpcConfig: vpc }, {}] },
  },
  unknown: {
    'subnets from a parameter': {
      parameters: { Subnets: { Type: 'CommaDelimitedList' } },
      resources: {
        C: { Type: 'AWS::SageMaker::Cluster', Properties: { VpcConfig: { ...vpc, Subnets: { Ref: 'Subnets' } } } },
      },
    },
    'imported groups': { InstanceGroups: { 'Fn::ImportValue': 'groups' } },
  },
});
