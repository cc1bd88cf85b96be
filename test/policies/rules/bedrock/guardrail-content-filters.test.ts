import { guardrailContentFilters } from '../../../../policies/rules/bedrock/guardrail-content-filters';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

const CATEGORIES = ['HATE', 'INSULTS', 'MISCONDUCT', 'SEXUAL', 'VIOLENCE'];
const all = (more: object = {}) => ({
  ContentPolicyConfig: {
    FiltersConfig: CATEGORIES.map((Type) => ({ Type, InputStrength: 'HIGH', OutputStrength: 'MEDIUM', ...more })),
  },
});
const without = (category: string) => ({
  ContentPolicyConfig: {
    FiltersConfig: all().ContentPolicyConfig.FiltersConfig.filter((one) => one.Type !== category),
  },
});

ruleCases(guardrailContentFilters, {
  pass: { 'every category in both directions': all() },
  fail: {
    'no content policy': {},
    'one category is missing': without('MISCONDUCT'),
    'one direction is open': all({ OutputStrength: 'NONE' }),
    'only low strength': all({ InputStrength: 'LOW' }),
    'switched off': all({ OutputEnabled: false }),
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::Bedrock::Guardrail', all({ InputStrength: { Ref: 'Value' } })),
  },
});
