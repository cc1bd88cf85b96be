import { any, notApplicable, unknown } from '../../template/outcome';
import type { Rule } from '../rule';

/** Only an app that holds organization-wide resources can be expected to record the organization. */
export const trailOfOrganization: Rule = {
  id: 'CloudTrailTrailOfOrganization',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'warning',
  problem: 'the app looks after an organization, but its trail records one account',
  fix: "Set 'IsOrganizationTrail' to true in the management account or the delegated administrator of CloudTrail.",
  controls: {
    'iso27001:A.8.15': {
      why: 'Accounts of the organization cannot switch off or change the trail that records them.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html',
  check: (trail, { graph }) => {
    const outcome = trail.isTrue('IsOrganizationTrail');
    if (outcome.verdict !== 'fail') return outcome;
    const others = graph.ofType('AWS::CloudTrail::Trail').filter((other) => other !== trail);
    const elsewhere = any(...others.map((other) => other.isTrue('IsOrganizationTrail')));
    if (elsewhere.verdict === 'pass') return notApplicable('another trail records the organization');
    const wide =
      graph.types().some((type) => /^AWS::(Organizations::|Config::Organization)/.test(type)) ||
      graph
        .ofType('AWS::Config::ConfigurationAggregator')
        .some((aggregator) => aggregator.has('OrganizationAggregationSource'));
    if (!wide) return notApplicable('an app of one account');
    return elsewhere.verdict === 'unknown' ? unknown('whether another trail records the organization') : outcome;
  },
};
