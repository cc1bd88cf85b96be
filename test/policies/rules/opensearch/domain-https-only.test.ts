import { domainHttpsOnly } from '../../../../policies/rules/opensearch/domain-https-only';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainHttpsOnly, {
  pass: {
    'TLS 1.2': { DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' } },
  },
  fail: {
    'not set': {},
    'TLS 1.0': { DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07' } },
    'the default version': { DomainEndpointOptions: { EnforceHTTPS: true } },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::OpenSearchService::Domain', {
      DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: { Ref: 'Value' } },
    }),
  },
});
