import { domainNameTls } from '../../../../policies/rules/api-gateway/domain-name-tls';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainNameTls, {
  pass: {
    'TLS 1.2': { SecurityPolicy: 'TLS_1_2' },
    'TLS 1.3 with post-quantum key exchange': { SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09' },
    'a domain of an HTTP API': {
      resources: {
        D: {
          Type: 'AWS::ApiGatewayV2::DomainName',
          Properties: { DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }] },
        },
      },
    },
  },
  fail: {
    'TLS 1.0': { SecurityPolicy: 'TLS_1_0' },
    'not set': {},
    'a domain of an HTTP API': {
      resources: { D: { Type: 'AWS::ApiGatewayV2::DomainName', Properties: { DomainNameConfigurations: [{}] } } },
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::ApiGateway::DomainName', { SecurityPolicy: { Ref: 'Value' } }),
  },
});
