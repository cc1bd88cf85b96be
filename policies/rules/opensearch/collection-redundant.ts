import type { Rule } from '../rule';

export const collectionRedundant: Rule = {
  id: 'OpenSearchCollectionRedundant',
  appliesTo: ['AWS::OpenSearchServerless::Collection'],
  severity: 'warning',
  problem: 'the vector store stops when one availability zone fails',
  fix: "Leave 'StandbyReplicas' at 'ENABLED'.",
  controls: { 'iso27001:A.8.14': { why: 'The store has replicas in another availability zone.', as: 'partial' } },
  equivalents: { config: ['OPENSEARCHSERVERLESS_COLLECTION_STANDBYREPLICAS_ENABLED'] },
  configRules: ['OPENSEARCHSERVERLESS_COLLECTION_STANDBYREPLICAS_ENABLED'],
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-overview.html',
  check: (collection) => collection.differs('StandbyReplicas', 'DISABLED'),
};
