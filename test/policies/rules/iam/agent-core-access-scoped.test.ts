import { agentCoreAccessScoped } from '../../../../policies/rules/iam/agent-core-access-scoped';
import { allow, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(agentCoreAccessScoped, {
  pass: { 'named actions': roleAllowing(allow('bedrock-agentcore:GetWorkloadAccessToken')) },
  fail: {
    'the managed policy': { ManagedPolicyArns: ['arn:aws:iam::aws:policy/BedrockAgentCoreFullAccess'] },
    'the wildcard': roleAllowing(allow('bedrock-agentcore:*')),
  },
  unknown: { 'a policy is imported': { ManagedPolicyArns: [{ 'Fn::ImportValue': 'policy' }] } },
  'not applicable': { 'nothing of AgentCore': roleAllowing(allow('bedrock:*')) },
});
