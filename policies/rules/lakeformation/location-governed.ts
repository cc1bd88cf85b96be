import type { Rule } from '../rule';

export const locationGoverned: Rule = {
  id: 'LakeFormationLocationGoverned',
  appliesTo: ['AWS::LakeFormation::Resource'],
  severity: 'warning',
  problem: 'who has permissions in IAM reads the location past Lake Formation',
  fix: "Leave 'HybridAccessEnabled' off.",
  controls: {
    'iso27001:A.8.3': { why: "Lake Formation's permissions hold for everybody who reads the location.", as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/lake-formation/latest/dg/hybrid-access-mode.html',
  check: (location) => location.isNotTrue('HybridAccessEnabled'),
};
