import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const domainAuditLogged: Rule = {
  id: 'OpenSearchDomainAuditLogged',
  appliesTo: ['AWS::OpenSearchService::Domain'],
  severity: 'warning',
  problem: 'who reads which documents is not logged',
  fix: "Set 'LogPublishingOptions.AUDIT_LOGS' with 'Enabled' true and a log group.",
  controls: { 'iso27001:A.8.15': { why: 'Access to documents is logged with the user.', as: 'partial' } },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_317'],
    'checkov-tf': ['CKV_AWS_317'],
    prowler: ['opensearch_service_domains_audit_logging_enabled'],
    securityhub: ['Opensearch.5'],
    config: ['OPENSEARCH_AUDIT_LOGGING_ENABLED'],
  },
  configRules: ['OPENSEARCH_AUDIT_LOGGING_ENABLED'],
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html',
  check: (domain) =>
    all(
      domain.isTrue('LogPublishingOptions.AUDIT_LOGS.Enabled'),
      domain.present('LogPublishingOptions.AUDIT_LOGS.CloudWatchLogsLogGroupArn'),
    ),
};
