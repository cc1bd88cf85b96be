import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const guardrailEncrypted: Rule = {
  id: 'BedrockGuardrailEncrypted',
  appliesTo: ['AWS::Bedrock::Guardrail'],
  severity: 'warning',
  problem: 'the guardrail is not encrypted under a key of yours',
  fix: "Set 'KmsKeyArn' to a customer-managed key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'What the guardrail blocks tells an attacker how to pass it, so it is kept under a key of the organization.',
      as: 'partial',
    },
  },
  equivalents: { sra: ['sra_bedrock_check_guardrail_encryption'] },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-kms.html',
  check: (guardrail) => customerManagedKey(guardrail, 'KmsKeyArn'),
};
