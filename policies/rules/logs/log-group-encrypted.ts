import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { isAiLogGroup } from '../shared/ai-log-group';
import { customerManagedKey } from '../shared/customer-managed-key';

export const logGroupEncrypted: Rule = {
  id: 'LogsLogGroupEncrypted',
  appliesTo: ['AWS::Logs::LogGroup'],
  severity: 'warning',
  problem: 'the log group is not encrypted under a key of yours',
  fix: "Set 'KmsKeyId' to a customer-managed key whose policy lets CloudWatch Logs use it for this group.",
  controls: {
    'iso27001:A.8.24': { why: 'Logs are encrypted under a key that the organization manages.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-CloudWatchLogGroupEncrypted',
      'NIST.800.53.R4-CloudWatchLogGroupEncrypted',
      'HIPAA.Security-CloudWatchLogGroupEncrypted',
      'PCI.DSS.321-CloudWatchLogGroupEncrypted',
    ],
    guard: ['CLOUDWATCH_LOG_GROUP_ENCRYPTED'],
    'checkov-cfn': ['CKV_AWS_158'],
    'checkov-tf': ['CKV_AWS_158'],
    prowler: ['cloudwatch_log_group_kms_encryption_enabled'],
    config: ['CLOUDWATCH_LOG_GROUP_ENCRYPTED'],
  },
  configRules: ['CLOUDWATCH_LOG_GROUP_ENCRYPTED'],
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
  check: (group, { graph }) =>
    isAiLogGroup(group, graph)
      ? notApplicable('judged as a log group of an AI system')
      : customerManagedKey(group, 'KmsKeyId'),
};
