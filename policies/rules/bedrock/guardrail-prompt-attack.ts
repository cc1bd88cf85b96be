import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const guardrailPromptAttack: Rule = {
  id: 'BedrockGuardrailPromptAttack',
  appliesTo: ['AWS::Bedrock::Guardrail'],
  severity: 'error',
  problem: 'the guardrail does not block prompt attacks at the highest strength',
  fix: "Add a content filter of the type 'PROMPT_ATTACK' with 'InputStrength' HIGH.",
  controls: {
    'iso42001:A.9.2': {
      why: 'Attempts to make the model ignore its instructions are blocked, which keeps its use within what was planned.',
      as: 'supporting',
    },
    'iso27001:A.8.26': {
      why: 'The application refuses hostile input of the kind that is particular to language models.',
      as: 'partial',
    },
  },
  equivalents: {
    prowler: ['bedrock_guardrail_prompt_attack_filter_enabled'],
    aiml: ['BR-34', 'FS-51'],
  },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-components.html',
  check: (guardrail) =>
    guardrail.some('ContentPolicyConfig.FiltersConfig', (filter) =>
      all(
        filter.equals('Type', 'PROMPT_ATTACK'),
        filter.equals('InputStrength', 'HIGH'),
        filter.differs('InputEnabled', false),
        filter.differs('InputAction', 'NONE'),
      ),
    ),
};
