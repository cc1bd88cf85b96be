import { guardrailPromptAttack } from '../../../../policies/rules/bedrock/guardrail-prompt-attack';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

const filters = (...FiltersConfig: unknown[]) => ({ ContentPolicyConfig: { FiltersConfig } });
const attack = { Type: 'PROMPT_ATTACK', InputStrength: 'HIGH', OutputStrength: 'NONE' };

ruleCases(guardrailPromptAttack, {
  pass: { 'highest strength': filters({ Type: 'HATE', InputStrength: 'LOW' }, attack) },
  fail: {
    'no content policy': {},
    'no such filter': filters({ Type: 'HATE', InputStrength: 'HIGH' }),
    'a lower strength': filters({ ...attack, InputStrength: 'MEDIUM' }),
    'switched off': filters({ ...attack, InputEnabled: false }),
    'without action': filters({ ...attack, InputAction: 'NONE' }),
  },
  unknown: {
    'a parameter decides': parameterCase(
      'AWS::Bedrock::Guardrail',
      filters({ ...attack, InputStrength: { Ref: 'Value' } }),
    ),
  },
});
