import { jobInVpc } from '../../../../policies/rules/sagemaker/job-in-vpc';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const vpc = { NetworkConfig: { VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] } } };
const of = (Type: string, Properties: Record<string, unknown>) => ({ resources: { R: { Type, Properties } } });

ruleCases(jobInVpc, {
  pass: {
    'a monitoring job': vpc,
    'a processing job': of('AWS::SageMaker::ProcessingJob', vpc),
    'a processing step': stepOf('Processing', vpc),
  },
  fail: {
    'no VPC': {},
    'no group': { NetworkConfig: { VpcConfig: { Subnets: ['subnet-1'] } } },
    'a schedule with its job in place': of('AWS::SageMaker::MonitoringSchedule', {
      MonitoringScheduleConfig: { MonitoringJobDefinition: {} },
    }),
    'a processing job': of('AWS::SageMaker::ProcessingJob', { NetworkConfig: {} }),
    'a processing step': stepOf('Processing', {}),
    'a check in a pipeline': stepOf('ClarifyCheck', {}),
  },
  unknown: {
    'subnets from a parameter': {
      parameters: { Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' } },
      ...of('AWS::SageMaker::ModelBiasJobDefinition', {
        NetworkConfig: { VpcConfig: { Subnets: { Ref: 'Subnets' }, SecurityGroupIds: ['sg-1'] } },
      }),
    },
    "a pipeline's parameter": stepOf('Processing', { NetworkConfig: { Get: 'Parameters.Network' } }),
  },
});
