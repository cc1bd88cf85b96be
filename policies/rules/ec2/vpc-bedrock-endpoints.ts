import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { reachesEndpoints } from '../shared/reaches-endpoints';
import { servicesCalledFrom } from '../shared/services-called-from-vpc';

/** Actions by the endpoint that serves them. */
const ACTIONS = {
  bedrock: ['bedrock:CreateModelInvocationJob', 'bedrock:GetFoundationModel', 'bedrock:ListFoundationModels'],
  'bedrock-runtime': ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream', 'bedrock:ApplyGuardrail'],
  'bedrock-agent': ['bedrock:GetAgent', 'bedrock:GetKnowledgeBase', 'bedrock:StartIngestionJob'],
  'bedrock-agent-runtime': [
    'bedrock:InvokeAgent',
    'bedrock:InvokeFlow',
    'bedrock:Retrieve',
    'bedrock:RetrieveAndGenerate',
  ],
  'bedrock-mantle': ['bedrock-mantle:CreateInference'],
};

export const vpcBedrockEndpoints: Rule = {
  id: 'Ec2VpcBedrockEndpoints',
  appliesTo: ['AWS::EC2::VPC'],
  severity: 'warning',
  problem: 'workloads have no private path to Bedrock',
  fix: 'Add interface endpoints for the parts of Bedrock that the workloads call.',
  controls: {
    'iso27001:A.8.20': { why: 'Prompts and answers stay off the internet.', as: 'partial' },
    'iso27001:A.8.22': { why: 'Workloads that use models need no way to the internet.', as: 'partial' },
    'iso42001:A.4.5': { why: 'The network holds what the system needs to reach its models.', as: 'supporting' },
  },
  equivalents: {
    prowler: ['bedrock_vpc_endpoints_configured'],
    aiml: ['BR-02'],
    sra: [
      'sra_bedrock_check_vpc_endpoints',
      'sra_bedrock_check_cloudwatch_endpoints',
      'sra_bedrock_check_s3_endpoints',
    ],
  },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-interface-endpoints.html',
  check: (vpc, { graph }) => {
    const services = servicesCalledFrom(vpc, graph, ACTIONS);
    return services.length === 0
      ? notApplicable('nothing in the VPC is seen to call Bedrock')
      : reachesEndpoints(vpc, services, graph);
  },
};
