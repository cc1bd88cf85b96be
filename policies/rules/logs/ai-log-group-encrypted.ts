import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { isAiLogGroup } from '../shared/ai-log-group';
import { customerManagedKey } from '../shared/customer-managed-key';

export const aiLogGroupEncrypted: Rule = {
  id: 'LogsAiLogGroupEncrypted',
  appliesTo: ['AWS::Logs::LogGroup'],
  severity: 'error',
  problem: 'the log group of an AI system is not encrypted under a key of yours',
  fix: "Set 'KmsKeyId' to a customer-managed key whose policy lets CloudWatch Logs use it for this group.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Logs that may hold prompts and outputs are encrypted under a key that the organization manages.',
      as: 'partial',
    },
    'iso42001:A.6.2.8': { why: 'Who may read the event logs is limited by the key.', as: 'supporting' },
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
      ? customerManagedKey(group, 'KmsKeyId')
      : notApplicable('not a log group of an AI system'),
};
