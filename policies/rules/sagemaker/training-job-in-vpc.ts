import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { TRAINING_TYPES, trainingDefinitions } from '../shared/training-definition';

export const trainingJobInVpc: Rule = {
  id: 'SageMakerTrainingJobInVpc',
  appliesTo: TRAINING_TYPES,
  severity: 'error',
  problem: 'traffic of the training job does not go through a VPC',
  fix: "Set 'VpcConfig' with private subnets and a security group.",
  controls: {
    'iso27001:A.8.22': { why: 'The job sits in a network segment chosen for training.', as: 'direct' },
    'iso27001:A.8.20': { why: 'Its traffic passes the security groups and flow logs of the VPC.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Endpoint policies of the VPC decide which buckets it reaches.', as: 'partial' },
  },
  equivalents: {
    prowler: ['sagemaker_training_jobs_vpc_settings_configured'],
    steampipe: ['sagemaker_training_job_in_vpc'],
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/train-vpc.html',
  check: (job) => {
    const definitions = trainingDefinitions(job);
    if (!definitions) return job.undecided('TrainingJobDefinitions');
    return definitions.map((definition) =>
      all(definition.present('VpcConfig.Subnets'), definition.present('VpcConfig.SecurityGroupIds')),
    );
  },
};
