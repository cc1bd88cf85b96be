import type { Rule } from '../rule';

export const noAccessKeys: Rule = {
  id: 'IamNoAccessKeys',
  appliesTo: ['AWS::IAM::AccessKey'],
  severity: 'error',
  problem: 'the template makes a long-lived access key',
  fix: 'Use a role: workloads in AWS get one from their service, others through IAM Roles Anywhere or an OIDC provider.',
  controls: {
    'iso27001:A.5.17': {
      why: 'Credentials are short-lived and never leave the service that uses them.',
      as: 'partial',
    },
    'iso27001:A.8.5': { why: 'Sign-in does not rest on a secret that can be copied and kept.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles',
  // A key that is switched off opens nothing; every other one does.
  check: (key) => key.equals('Status', 'Inactive'),
};
