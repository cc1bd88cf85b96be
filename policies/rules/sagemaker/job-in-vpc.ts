import { all, type Outcome } from '../../template/outcome';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';
import { MONITORING_JOB_TYPES, ofMonitoringJob } from '../shared/monitoring-job';
import { PROCESSING_JOB_TYPES } from '../shared/processing-job';

export const jobInVpc: Rule = {
  id: 'SageMakerJobInVpc',
  appliesTo: [...MONITORING_JOB_TYPES, ...PROCESSING_JOB_TYPES],
  severity: 'error',
  problem: 'traffic of the job does not go through a VPC',
  fix: "Set 'NetworkConfig.VpcConfig' with private subnets and a security group.",
  controls: {
    'iso27001:A.8.22': { why: 'The job sits in a network segment chosen for it.', as: 'direct' },
    'iso27001:A.8.20': { why: 'Its traffic passes the security groups and flow logs of the VPC.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Endpoint policies of the VPC decide which buckets it reaches.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/process-vpc.html',
  check: (resource, { graph }) =>
    PROCESSING_JOB_TYPES.includes(resource.type)
      ? inVpc(resource.node('NetworkConfig.VpcConfig'))
      : ofMonitoringJob(resource, graph, (job) => inVpc(job.place.node(`${job.network}.VpcConfig`))),
};

function inVpc(place: Node): Outcome {
  return all(place.present('Subnets'), place.present('SecurityGroupIds'));
}
