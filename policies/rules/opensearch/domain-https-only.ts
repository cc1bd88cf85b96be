import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const domainHttpsOnly: Rule = {
  id: 'OpenSearchDomainHttpsOnly',
  appliesTo: ['AWS::OpenSearchService::Domain'],
  severity: 'error',
  problem: 'clients may connect without TLS, or with an old version of it',
  fix: "Set 'DomainEndpointOptions' with 'EnforceHTTPS' true and a 'TLSSecurityPolicy' of TLS 1.2 or later.",
  controls: {
    'iso27001:A.8.24': { why: 'Connections are encrypted with a version of TLS that is not broken.', as: 'partial' },
    'iso27001:A.5.14': { why: 'Data is protected in transfer.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_83'],
    'checkov-tf': ['CKV_AWS_83', 'CKV_AWS_228'],
    prowler: ['opensearch_service_domains_https_communications_enforced'],
    securityhub: ['Opensearch.8'],
    config: ['OPENSEARCH_HTTPS_REQUIRED'],
  },
  configRules: ['OPENSEARCH_HTTPS_REQUIRED'],
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html',
  check: (domain) =>
    all(
      domain.isTrue('DomainEndpointOptions.EnforceHTTPS'),
      domain.matches('DomainEndpointOptions.TLSSecurityPolicy', /^Policy-Min-TLS-1-[23]/),
    ),
};
