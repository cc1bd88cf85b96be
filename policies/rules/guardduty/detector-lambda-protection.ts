import { unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { detectorFeature } from '../shared/detector-feature';

export const detectorLambdaProtection: Rule = {
  id: 'GuardDutyDetectorLambdaProtection',
  appliesTo: ['AWS::GuardDuty::Detector'],
  severity: 'warning',
  problem: 'network traffic of functions is not looked at',
  fix: "Add the feature 'LAMBDA_NETWORK_LOGS' with the status 'ENABLED'.",
  controls: {
    'iso27001:A.8.16': {
      why: 'Functions, those of agents among them, are watched for calls to hosts of attackers.',
      as: 'partial',
    },
  },
  equivalents: {
    prowler: ['guardduty_lambda_protection_enabled'],
    securityhub: ['GuardDuty.6'],
    config: ['GUARDDUTY_LAMBDA_PROTECTION_ENABLED'],
  },
  configRules: ['GUARDDUTY_LAMBDA_PROTECTION_ENABLED'],
  source: 'https://docs.aws.amazon.com/guardduty/latest/ug/lambda-protection.html',
  check: (detector) =>
    detectorFeature(detector, 'LAMBDA_NETWORK_LOGS') ?? unknown("GuardDuty's default for a new detector", 'Features'),
};
