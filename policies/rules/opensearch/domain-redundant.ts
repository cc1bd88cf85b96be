import { all, any } from '../../template/outcome';
import type { Rule } from '../rule';

export const domainRedundant: Rule = {
  id: 'OpenSearchDomainRedundant',
  appliesTo: ['AWS::OpenSearchService::Domain'],
  severity: 'warning',
  problem: 'the domain stops when one availability zone fails',
  fix: "Set 'ClusterConfig' with at least three data nodes and 'ZoneAwarenessEnabled', or 'MultiAZWithStandbyEnabled'.",
  controls: {
    'iso27001:A.8.14': { why: 'The domain has data nodes in more than one availability zone.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-OS7'],
    securityhub: ['Opensearch.6'],
    config: ['OPENSEARCH_DATA_NODE_FAULT_TOLERANCE'],
  },
  configRules: ['OPENSEARCH_DATA_NODE_FAULT_TOLERANCE'],
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html',
  check: (domain) =>
    all(
      domain.atLeast('ClusterConfig.InstanceCount', 3),
      any(
        domain.isTrue('ClusterConfig.ZoneAwarenessEnabled'),
        domain.isTrue('ClusterConfig.MultiAZWithStandbyEnabled'),
      ),
    ),
};
