import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { aiComputeInVpc } from '../shared/ai-compute';
import { reachesEndpoints } from '../shared/reaches-endpoints';

/** What jobs, endpoints and notebooks of SageMaker call. */
const SERVICES = ['sagemaker.api', 'sagemaker.runtime', 'ecr.api', 'ecr.dkr', 'logs', 'sts', 'kms', 's3'];

export const vpcAiEndpoints: Rule = {
  id: 'Ec2VpcAiEndpoints',
  appliesTo: ['AWS::EC2::VPC'],
  severity: 'warning',
  problem: 'compute for AI has no private path to services that it calls',
  fix: 'Add VPC endpoints for the services, in this VPC or in one that it is peered with.',
  controls: {
    'iso27001:A.8.20': { why: 'Calls to AWS stay off the internet.', as: 'partial' },
    'iso27001:A.8.22': { why: 'The segment of AI workloads needs no way to the internet.', as: 'partial' },
    'iso42001:A.4.5': { why: 'The network holds what the compute of the system needs.', as: 'supporting' },
  },
  equivalents: { securityhub: ['EC2.55', 'EC2.56'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/interface-vpc-endpoint.html',
  check: (vpc, { graph }) => {
    const compute = aiComputeInVpc(vpc, graph);
    if (compute === undefined || !/SageMaker/.test(compute.type))
      return notApplicable('no SageMaker compute is seen in the VPC');
    return reachesEndpoints(vpc, SERVICES, graph);
  },
};
