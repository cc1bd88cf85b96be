import type { Rule } from '../rule';

export const detectorEnabled: Rule = {
  id: 'GuardDutyDetectorEnabled',
  appliesTo: ['AWS::GuardDuty::Detector'],
  severity: 'error',
  problem: 'the detector is switched off',
  fix: "Set 'Enable' to true.",
  controls: {
    'iso27001:A.8.16': {
      why: 'Account activity, DNS and network traffic are watched for signs of attack.',
      as: 'partial',
    },
    'iso27001:A.5.25': {
      why: 'Findings come with a severity, from which to decide what is an incident.',
      as: 'supporting',
    },
    'iso27001:A.5.7': {
      why: 'Traffic is compared with what AWS and its partners know of attackers.',
      as: 'supporting',
    },
  },
  equivalents: {
    'checkov-tf': ['CKV_AWS_238'],
    prowler: ['guardduty_is_enabled'],
    securityhub: ['GuardDuty.1'],
    config: ['GUARDDUTY_ENABLED_CENTRALIZED'],
  },
  configRules: ['GUARDDUTY_ENABLED_CENTRALIZED'],
  source: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html',
  check: (detector) => detector.isTrue('Enable'),
};
