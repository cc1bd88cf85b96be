import type { Rule } from '../rule';
import { modernTls } from '../shared/modern-tls';

export const domainNameTls: Rule = {
  id: 'ApiGatewayDomainNameTls',
  appliesTo: ['AWS::ApiGateway::DomainName', 'AWS::ApiGateway::DomainNameV2', 'AWS::ApiGatewayV2::DomainName'],
  severity: 'error',
  problem: 'clients may connect with an old version of TLS',
  fix: "Set 'SecurityPolicy' to 'TLS_1_2' or one of the policies that begin with 'SecurityPolicy_TLS12' or 'SecurityPolicy_TLS13'.",
  controls: {
    'iso27001:A.8.24': { why: 'Connections use versions of TLS that are not broken.', as: 'partial' },
    'iso27001:A.8.21': { why: 'The service takes no weak connection.', as: 'partial' },
  },
  equivalents: { 'checkov-tf': ['CKV_AWS_206'], config: ['APIGATEWAY_DOMAIN_NAME_TLS_CHECK'] },
  configRules: ['APIGATEWAY_DOMAIN_NAME_TLS_CHECK'],
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  check: (domain) =>
    domain.type === 'AWS::ApiGatewayV2::DomainName'
      ? domain.some('DomainNameConfigurations', (configuration) => modernTls(configuration, 'SecurityPolicy'))
      : modernTls(domain, 'SecurityPolicy'),
};
