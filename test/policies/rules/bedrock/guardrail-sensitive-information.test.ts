import { guardrailSensitiveInformation } from '../../../../policies/rules/bedrock/guardrail-sensitive-information';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

const pii = (entity: object) => ({
  SensitiveInformationPolicyConfig: { PiiEntitiesConfig: [{ Type: 'EMAIL', ...entity }] },
});

ruleCases(guardrailSensitiveInformation, {
  pass: {
    blocked: pii({ Action: 'BLOCK' }),
    'masked in answers alone': pii({ Action: 'ANONYMIZE', InputEnabled: false }),
    'by a pattern of our own': {
      SensitiveInformationPolicyConfig: { RegexesConfig: [{ Name: 'id', Pattern: '[0-9]+', Action: 'BLOCK' }] },
    },
  },
  fail: {
    'no policy': {},
    'only noted': pii({ Action: 'NONE' }),
    'switched off in both directions': pii({ Action: 'BLOCK', InputEnabled: false, OutputAction: 'NONE' }),
  },
  unknown: { 'a parameter decides': parameterCase('AWS::Bedrock::Guardrail', pii({ Action: { Ref: 'Value' } })) },
});
