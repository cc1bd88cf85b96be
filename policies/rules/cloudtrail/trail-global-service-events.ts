import { pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';

export const trailGlobalServiceEvents: Rule = {
  id: 'CloudTrailTrailGlobalServiceEvents',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'error',
  problem: 'calls to global services such as IAM are not recorded',
  fix: "Set 'IncludeGlobalServiceEvents' to true.",
  controls: {
    'iso27001:A.8.15': {
      why: 'Changes of identities and permissions, which IAM and STS handle globally, are recorded.',
      as: 'partial',
    },
  },
  source:
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html#cloudtrail-concepts-global-service-events',
  check: (trail) => {
    const at = trail.pathOf('IncludeGlobalServiceEvents');
    if (trail.has('IncludeGlobalServiceEvents')) return trail.isTrue('IncludeGlobalServiceEvents');
    // CloudTrail refuses a trail of all regions that leaves them out.
    if (trail.isTrue('IsMultiRegionTrail').verdict === 'pass')
      return pass('IsMultiRegionTrail', trail.get('IsMultiRegionTrail'));
    return unknown("CloudTrail's default", at);
  },
};
