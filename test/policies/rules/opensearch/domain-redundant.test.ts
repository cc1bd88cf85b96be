import { domainRedundant } from '../../../../policies/rules/opensearch/domain-redundant';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainRedundant, {
  pass: { 'three nodes in zones': { ClusterConfig: { InstanceCount: 3, ZoneAwarenessEnabled: true } } },
  fail: {
    'not set': {},
    'one node': { ClusterConfig: { InstanceCount: 1 } },
    'one zone': { ClusterConfig: { InstanceCount: 3 } },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::OpenSearchService::Domain', {
      ClusterConfig: { InstanceCount: { Ref: 'Value' }, ZoneAwarenessEnabled: true },
    }),
  },
});
