import { trainingJobInVpc } from '../../../../policies/rules/sagemaker/training-job-in-vpc';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const vpc = { VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] } };

ruleCases(trainingJobInVpc, {
  pass: { 'in a VPC': stepOf('Training', vpc), 'a tuning in a VPC': stepOf('Tuning', { TrainingJobDefinition: vpc }) },
  fail: {
    'no VPC': stepOf('Training', {}),
    'no subnets': stepOf('Training', { VpcConfig: { Subnets: [], SecurityGroupIds: ['sg-1'] } }),
    'a tuning without a VPC': stepOf('Tuning', { TrainingJobDefinition: {} }),
  },
  unknown: { "a pipeline's parameter": stepOf('Training', { VpcConfig: { Get: 'Parameters.Vpc' } }) },
});
