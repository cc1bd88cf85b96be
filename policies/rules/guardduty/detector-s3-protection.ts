import { unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { detectorFeature } from '../shared/detector-feature';

export const detectorS3Protection: Rule = {
  id: 'GuardDutyDetectorS3Protection',
  appliesTo: ['AWS::GuardDuty::Detector'],
  severity: 'error',
  problem: 'unusual access to objects, such as training data, is not looked for',
  fix: "Add the feature 'S3_DATA_EVENTS' with the status 'ENABLED'.",
  controls: {
    'iso27001:A.8.16': { why: 'Access to data in buckets is watched for signs of theft and tampering.', as: 'partial' },
    'iso42001:A.7.2': { why: 'Data that models learn from is watched for unusual access.', as: 'supporting' },
  },
  equivalents: {
    controltower: ['CT.GUARDDUTY.PR.1'],
    prowler: ['guardduty_s3_protection_enabled'],
    securityhub: ['GuardDuty.10'],
    config: ['GUARDDUTY_S3_PROTECTION_ENABLED'],
  },
  configRules: ['GUARDDUTY_S3_PROTECTION_ENABLED'],
  source: 'https://docs.aws.amazon.com/guardduty/latest/ug/s3-protection.html',
  check: (detector) =>
    detectorFeature(detector, 'S3_DATA_EVENTS', 'S3Logs.Enable') ??
    unknown("GuardDuty's default for a new detector", 'Features'),
};
