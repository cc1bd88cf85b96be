import { all, notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { namesItsPrincipals } from '../shared/open-to-everyone';

export const domainAccessControlled: Rule = {
  id: 'OpenSearchDomainAccessControlled',
  appliesTo: ['AWS::OpenSearchService::Domain'],
  severity: 'error',
  problem: 'everybody who reaches the domain sees everything in it',
  fix: "Set 'AdvancedSecurityOptions.Enabled' to true without anonymous access, and name principals in 'AccessPolicies'.",
  controls: {
    'iso27001:A.8.3': { why: 'Who sees which index, document and field is decided by roles.', as: 'partial' },
    'iso27001:A.8.5': { why: 'Clients prove who they are.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-OS5'],
    'checkov-tf': ['CKV2_AWS_52'],
    prowler: [
      'opensearch_service_domains_access_control_enabled',
      'opensearch_service_domains_not_publicly_accessible',
    ],
    securityhub: ['Opensearch.7'],
    config: ['OPENSEARCH_ACCESS_CONTROL_ENABLED'],
  },
  configRules: ['OPENSEARCH_ACCESS_CONTROL_ENABLED'],
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html',
  check: (domain) =>
    all(
      domain.isTrue('AdvancedSecurityOptions.Enabled'),
      domain.isNotTrue('AdvancedSecurityOptions.AnonymousAuthEnabled'),
      // In a VPC the security groups decide who reaches the domain, and fine-grained access control who sees what.
      domain.has('VPCOptions') ? notApplicable() : namesItsPrincipals(domain.node('AccessPolicies')),
    ),
};
