import { modelInVpc } from '../../../../policies/rules/sagemaker/model-in-vpc';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(
  modelInVpc,
  {
    pass: { 'subnets and a group': { VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] } } },
    fail: {
      'no VPC': {},
      'no value': { VpcConfig: { Ref: 'AWS::NoValue' } },
      'no subnets': { VpcConfig: { Subnets: [], SecurityGroupIds: ['sg-1'] } },
      'an empty text split into subnets': {
        VpcConfig: { Subnets: { 'Fn::Split': [',', ''] }, SecurityGroupIds: ['sg-1'] },
      },
      'a group without a name': { VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: [''] } },
      'no group': { VpcConfig: { Subnets: ['subnet-1'] } },
      'a model of a pipeline': stepOf('Model', { PrimaryContainer: { Image: 'i' } }),
    },
    unknown: {
      'subnets from a parameter': {
        parameters: { Subnets: { Type: 'CommaDelimitedList' } },
        resources: {
          M: {
            Type: 'AWS::SageMaker::Model',
            Properties: { VpcConfig: { Subnets: { Ref: 'Subnets' }, SecurityGroupIds: ['sg-1'] } },
          },
        },
      },
    },
  },
  { 'SecurityGroupIds.0': 'a parameter gives the id of a group, and an empty one is refused at deployment' },
);
