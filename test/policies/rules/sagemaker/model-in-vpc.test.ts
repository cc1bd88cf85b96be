import { modelInVpc } from '../../../../policies/rules/sagemaker/model-in-vpc';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(modelInVpc, {
  pass: { 'subnets and a group': { VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] } } },
  fail: {
    'no VPC': {},
    'no value': { VpcConfig: { Ref: 'AWS::NoValue' } },
    'no subnets': { VpcConfig: { Subnets: [], SecurityGroupIds: ['sg-1'] } },
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
});
