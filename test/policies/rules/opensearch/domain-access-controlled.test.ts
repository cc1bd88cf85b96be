import { domainAccessControlled } from '../../../../policies/rules/opensearch/domain-access-controlled';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainAccessControlled, {
  pass: {
    roles: { AdvancedSecurityOptions: { Enabled: true } },
    'an open policy in a network': {
      AdvancedSecurityOptions: { Enabled: true },
      VPCOptions: { SubnetIds: ['s'] },
      AccessPolicies: { Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'es:*' }] },
    },
  },
  fail: {
    'not set': {},
    'anonymous access': { AdvancedSecurityOptions: { Enabled: true, AnonymousAuthEnabled: true } },
    'an open policy': {
      AdvancedSecurityOptions: { Enabled: true },
      AccessPolicies: { Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'es:*' }] },
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::OpenSearchService::Domain', {
      AdvancedSecurityOptions: { Enabled: { Ref: 'Value' } },
    }),
  },
});
