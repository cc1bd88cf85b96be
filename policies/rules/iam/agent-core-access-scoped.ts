import type { Rule } from '../rule';
import { fullServiceAccess } from '../shared/full-service-access';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';

export const agentCoreAccessScoped: Rule = {
  id: 'IamAgentCoreAccessScoped',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'everything in Bedrock AgentCore is allowed',
  fix: "Replace BedrockAgentCoreFullAccess or 'bedrock-agentcore:*' by the actions that the role needs.",
  controls: {
    'iso27001:A.8.2': { why: 'An agent cannot administer runtimes, gateways and memories.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Each permitted action on agents and their tools is written down.', as: 'partial' },
    'iso42001:A.3.2': { why: 'The role can do the duty that it was made for, and no other.', as: 'supporting' },
  },
  equivalents: { aiml: ['AC-02'], prowler: ['bedrockagentcore_full_access_policy_attached'] },
  source: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/security-iam-awsmanpol.html',
  check: (resource, context) =>
    fullServiceAccess(resource, context, 'bedrock-agentcore', /:policy\/BedrockAgentCoreFullAccess$/),
};
