import type { Rule } from '../rule';
import { fullServiceAccess } from '../shared/full-service-access';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';

export const bedrockAccessScoped: Rule = {
  id: 'IamBedrockAccessScoped',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'everything in Bedrock is allowed',
  fix: "Replace AmazonBedrockFullAccess or 'bedrock:*' by the actions and models that the role needs.",
  controls: {
    'iso27001:A.8.2': { why: 'A caller of models cannot administer models, guardrails and logging.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Each permitted action on models and agents is written down.', as: 'partial' },
    'iso42001:A.3.2': { why: 'The role can do the duty that it was made for, and no other.', as: 'supporting' },
  },
  equivalents: { prowler: ['bedrock_full_access_policy_attached'], aiml: ['BR-01'] },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/security-iam-awsmanpol.html',
  check: (resource, context) => fullServiceAccess(resource, context, 'bedrock', /:policy\/AmazonBedrockFullAccess$/),
};
