import { guardrailGrounding } from '../../../../policies/rules/bedrock/guardrail-grounding';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

const filters = (...FiltersConfig: unknown[]) => ({ ContextualGroundingPolicyConfig: { FiltersConfig } });
const grounding = { Type: 'GROUNDING', Threshold: 0.7 };
const relevance = { Type: 'RELEVANCE', Threshold: 0.5, Action: 'BLOCK' };

ruleCases(guardrailGrounding, {
  pass: { both: filters(grounding, relevance) },
  fail: {
    'no policy': {},
    'one of two': filters(grounding),
    'a threshold of nothing': filters({ ...grounding, Threshold: 0 }, relevance),
    'without action': filters(grounding, { ...relevance, Action: 'NONE' }),
    'switched off': filters({ ...grounding, Enabled: false }, relevance),
  },
  unknown: {
    'a parameter decides': parameterCase(
      'AWS::Bedrock::Guardrail',
      filters(grounding, { ...relevance, Threshold: { Ref: 'Value' } }),
    ),
  },
});
