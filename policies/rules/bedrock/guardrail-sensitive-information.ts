import { all, any, type Outcome } from '../../template/outcome';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';

/** Something is done in at least one direction. */
function acts(entity: Node): Outcome {
  return all(
    entity.equals('Action', 'BLOCK', 'ANONYMIZE'),
    any(
      all(entity.differs('InputEnabled', false), entity.differs('InputAction', 'NONE')),
      all(entity.differs('OutputEnabled', false), entity.differs('OutputAction', 'NONE')),
    ),
  );
}

export const guardrailSensitiveInformation: Rule = {
  id: 'BedrockGuardrailSensitiveInformation',
  appliesTo: ['AWS::Bedrock::Guardrail'],
  severity: 'error',
  problem: 'personal data passes the guardrail in both directions',
  fix: "Name kinds of personal data in 'SensitiveInformationPolicyConfig', with the action BLOCK or ANONYMIZE.",
  controls: {
    'iso27001:A.5.34': {
      why: 'Personal data is blocked or masked where it would reach the model or the caller.',
      as: 'partial',
    },
    'iso27001:A.8.12': { why: 'The model does not hand out personal data that it has seen.', as: 'partial' },
    'iso27001:A.8.11': { why: 'Personal data in answers is masked.', as: 'partial' },
    'iso42001:A.9.2': { why: 'Personal data stays out of what the system is used for.', as: 'supporting' },
  },
  equivalents: {
    prowler: ['bedrock_guardrail_sensitive_information_filter_enabled'],
    aiml: ['BR-26', 'FS-45'],
    sra: ['sra_bedrock_check_guardrails'],
  },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-components.html',
  check: (guardrail) =>
    any(
      guardrail.some('SensitiveInformationPolicyConfig.PiiEntitiesConfig', acts),
      guardrail.some('SensitiveInformationPolicyConfig.RegexesConfig', acts),
    ),
};
