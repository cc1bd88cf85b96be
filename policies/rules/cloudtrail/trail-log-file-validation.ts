import type { Rule } from '../rule';

export const trailLogFileValidation: Rule = {
  id: 'CloudTrailTrailLogFileValidation',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'error',
  problem: 'changed or deleted log files would not be noticed',
  fix: "Set 'EnableLogFileValidation' to true.",
  controls: {
    'iso27001:A.8.15': {
      why: 'Signed digests show whether a log file was changed after it was delivered.',
      as: 'partial',
    },
    'iso27001:A.5.28': { why: 'Log files whose integrity can be checked stand up as evidence.', as: 'partial' },
    'iso42001:A.6.2.8': { why: 'The record of what was done with AI systems can be trusted later.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-CloudTrailLogFileValidationEnabled',
      'NIST.800.53.R4-CloudTrailLogFileValidationEnabled',
      'HIPAA.Security-CloudTrailLogFileValidationEnabled',
      'PCI.DSS.321-CloudTrailLogFileValidationEnabled',
    ],
    guard: ['CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED'],
    'checkov-cfn': ['CKV_AWS_36'],
    'checkov-tf': ['CKV_AWS_36'],
    prowler: ['cloudtrail_log_file_validation_enabled'],
    securityhub: ['CloudTrail.4'],
    config: ['CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED'],
  },
  configRules: ['CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED'],
  source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
  check: (trail) => trail.isTrue('EnableLogFileValidation'),
};
