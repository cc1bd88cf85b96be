import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { reachesEndpoints } from '../shared/reaches-endpoints';
import { servicesCalledFrom } from '../shared/services-called-from-vpc';

/** Actions by the endpoint that serves them. */
const ACTIONS = {
  'bedrock-agentcore': [
    'bedrock-agentcore:CreateEvent',
    'bedrock-agentcore:GetWorkloadAccessToken',
    'bedrock-agentcore:InvokeAgentRuntime',
    'bedrock-agentcore:InvokeCodeInterpreter',
    'bedrock-agentcore:RetrieveMemoryRecords',
    'bedrock-agentcore:StartBrowserSession',
  ],
  'bedrock-agentcore-control': ['bedrock-agentcore:CreateAgentRuntime', 'bedrock-agentcore:GetAgentRuntime'],
  'bedrock-agentcore.gateway': ['bedrock-agentcore:InvokeGateway'],
};

export const vpcAgentCoreEndpoints: Rule = {
  id: 'Ec2VpcAgentCoreEndpoints',
  appliesTo: ['AWS::EC2::VPC'],
  severity: 'warning',
  problem: 'workloads have no private path to Bedrock AgentCore',
  fix: 'Add interface endpoints for the parts of AgentCore that the workloads call.',
  controls: {
    'iso27001:A.8.20': { why: 'What agents remember and do stays off the internet.', as: 'partial' },
    'iso27001:A.8.22': { why: 'Agents and their callers need no way to the internet.', as: 'partial' },
    'iso42001:A.4.5': { why: 'The network holds what the agents of the system need.', as: 'supporting' },
  },
  equivalents: { aiml: ['AC-08'] },
  source: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/vpc-interface-endpoints.html',
  check: (vpc, { graph }) => {
    const services = servicesCalledFrom(vpc, graph, ACTIONS);
    return services.length === 0
      ? notApplicable('nothing in the VPC is seen to call AgentCore')
      : reachesEndpoints(vpc, services, graph);
  },
};
