import { all, fail } from '../../template/outcome';
import type { Rule } from '../rule';

const CATEGORIES = ['HATE', 'INSULTS', 'MISCONDUCT', 'SEXUAL', 'VIOLENCE'];

export const guardrailContentFilters: Rule = {
  id: 'BedrockGuardrailContentFilters',
  appliesTo: ['AWS::Bedrock::Guardrail'],
  severity: 'error',
  problem: 'a category of harmful content is not filtered in both directions',
  fix: "Filter HATE, INSULTS, MISCONDUCT, SEXUAL and VIOLENCE, with 'InputStrength' and 'OutputStrength' of at least MEDIUM.",
  controls: {
    'iso42001:A.9.2': {
      why: 'What the model is asked and answers stays within what the organization accepts.',
      as: 'supporting',
    },
    'iso42001:A.6.1.3': {
      why: 'Harms that the objectives for responsible AI name are filtered by the design itself.',
      as: 'partial',
    },
    'iso27001:A.8.26': {
      why: 'The application refuses input and output that its requirements exclude.',
      as: 'partial',
    },
  },
  equivalents: {
    aiml: ['BR-23', 'FS-36'],
    sra: ['sra_bedrock_check_guardrails'],
  },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-components.html',
  check: (guardrail) =>
    CATEGORIES.map((category) => {
      const found = guardrail.some('ContentPolicyConfig.FiltersConfig', (filter) =>
        all(
          filter.equals('Type', category),
          filter.equals('InputStrength', 'MEDIUM', 'HIGH'),
          filter.equals('OutputStrength', 'MEDIUM', 'HIGH'),
          filter.differs('InputEnabled', false),
          filter.differs('OutputEnabled', false),
          filter.differs('InputAction', 'NONE'),
          filter.differs('OutputAction', 'NONE'),
        ),
      );
      return found.verdict === 'fail' ? fail(found.at, undefined, category) : found;
    }),
};
