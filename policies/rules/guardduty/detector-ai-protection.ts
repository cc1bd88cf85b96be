import { fail } from '../../template/outcome';
import type { Rule } from '../rule';
import { detectorFeature } from '../shared/detector-feature';

export const detectorAiProtection: Rule = {
  id: 'GuardDutyDetectorAiProtection',
  appliesTo: ['AWS::GuardDuty::Detector'],
  severity: 'warning',
  problem: 'AI Protection of GuardDuty is not switched on, so that misuse of models stays unseen',
  fix: "Add the feature 'AI_PROTECTION' with the status 'ENABLED'.",
  controls: {
    'iso27001:A.8.16': {
      why: 'Unusual use of models, and injected prompts that a guardrail stopped, are reported.',
      as: 'partial',
    },
    'iso42001:A.6.2.6': { why: 'The use of models in operation is watched for attacks.', as: 'partial' },
  },
  equivalents: { aiml: ['SM-04', 'SM-26'] },
  source: 'https://docs.aws.amazon.com/guardduty/latest/ug/ai-protection.html',
  check: (detector) => detectorFeature(detector, 'AI_PROTECTION') ?? fail('Features'),
};
