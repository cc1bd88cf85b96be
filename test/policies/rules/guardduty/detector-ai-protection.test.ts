import { detectorAiProtection } from '../../../../policies/rules/guardduty/detector-ai-protection';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(detectorAiProtection, {
  pass: {
    on: {
      Features: [
        { Name: 'S3_DATA_EVENTS', Status: 'ENABLED' },
        { Name: 'AI_PROTECTION', Status: 'ENABLED' },
      ],
    },
  },
  fail: { 'not named': {}, off: { Features: [{ Name: 'AI_PROTECTION', Status: 'DISABLED' }] } },
  unknown: {
    'a parameter decides': parameterCase('AWS::GuardDuty::Detector', {
      Features: [{ Name: 'AI_PROTECTION', Status: { Ref: 'Value' } }],
    }),
    'a parameter names the feature': parameterCase('AWS::GuardDuty::Detector', {
      Features: [{ Name: { Ref: 'Value' }, Status: 'ENABLED' }],
    }),
  },
});
