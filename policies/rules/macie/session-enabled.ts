import type { Rule } from '../rule';

export const sessionEnabled: Rule = {
  id: 'MacieSessionEnabled',
  appliesTo: ['AWS::Macie::Session'],
  severity: 'error',
  problem: 'the Macie session is paused',
  fix: "Set 'Status' to 'ENABLED'.",
  controls: {
    'iso27001:A.5.34': { why: 'Personal data in buckets is looked for.', as: 'partial' },
    'iso27001:A.8.12': {
      why: 'Sensitive data in places where it should not be is found before it leaks.',
      as: 'supporting',
    },
  },
  equivalents: { prowler: ['macie_is_enabled'], securityhub: ['Macie.1'], config: ['MACIE_STATUS_CHECK'] },
  configRules: ['MACIE_STATUS_CHECK'],
  source: 'https://docs.aws.amazon.com/macie/latest/user/getting-started.html',
  check: (session) => session.differs('Status', 'PAUSED'),
};
