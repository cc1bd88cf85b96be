import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const guardrailGrounding: Rule = {
  id: 'BedrockGuardrailGrounding',
  appliesTo: ['AWS::Bedrock::Guardrail'],
  severity: 'warning',
  problem: 'answers are not held to their sources',
  fix: "Add grounding and relevance filters to 'ContextualGroundingPolicyConfig' with a threshold above 0. They do not work with conversational chat: accept the finding there.",
  controls: {
    'iso42001:A.6.1.3': {
      why: 'Answers without a source are held back, which the objectives for responsible AI ask of factual systems.',
      as: 'partial',
    },
    'iso42001:A.9.2': { why: 'The system answers from the sources that it is meant to answer from.', as: 'supporting' },
    'iso27001:A.8.26': { why: 'The application checks the output of the model before it is used.', as: 'partial' },
  },
  equivalents: {
    prowler: ['bedrock_guardrail_contextual_grounding_filter_enabled'],
    aiml: ['BR-27', 'FS-47', 'FS-50'],
  },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-components.html',
  check: (guardrail) =>
    all(
      ...['GROUNDING', 'RELEVANCE'].map((type) =>
        guardrail.some('ContextualGroundingPolicyConfig.FiltersConfig', (filter) =>
          all(
            filter.equals('Type', type),
            filter.atLeast('Threshold', 0.01),
            filter.differs('Enabled', false),
            filter.differs('Action', 'NONE'),
          ),
        ),
      ),
    ),
};
