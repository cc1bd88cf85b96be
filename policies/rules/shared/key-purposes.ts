import type { ResourceView } from '../../template/view';
import type { RuleContext } from '../rule';
import { aiBucketUses } from './ai-bucket-use';
import { keepsAuditLogs } from './log-bucket';

/** What is kept under a key. */
export type KeyPurpose = 'data' | 'model' | 'logs';

/** Where resources name the key of what they keep. Buckets are looked at apart, for what is in them. */
const PLACES: Readonly<Record<string, readonly (readonly [path: string, purpose: KeyPurpose])[]>> = {
  'AWS::Bedrock::KnowledgeBase': [['ServerSideEncryptionConfiguration.KmsKeyArn', 'data']],
  'AWS::Bedrock::DataSource': [['ServerSideEncryptionConfiguration.KmsKeyArn', 'data']],
  'AWS::CloudTrail::Trail': [['KMSKeyId', 'logs']],
  'AWS::DynamoDB::Table': [['SSESpecification.KMSMasterKeyId', 'data']],
  'AWS::Logs::LogGroup': [['KmsKeyId', 'logs']],
  'AWS::OpenSearchService::Domain': [['EncryptionAtRestOptions.KmsKeyId', 'data']],
  'AWS::SageMaker::Domain': [['KmsKeyId', 'data']],
  'AWS::SageMaker::EndpointConfig': [['KmsKeyId', 'model']],
  'AWS::SageMaker::FeatureGroup': [
    ['OfflineStoreConfig.S3StorageConfig.KmsKeyId', 'data'],
    ['OnlineStoreConfig.SecurityConfig.KmsKeyId', 'data'],
  ],
  'AWS::SageMaker::NotebookInstance': [['KmsKeyId', 'data']],
};

const BUCKET_KEY = 'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID';

/** The purposes of a key, each once, with one resource that uses the key for it. */
export function keyPurposes(key: ResourceView, context: RuleContext): { purpose: KeyPurpose; by: ResourceView }[] {
  const { graph } = context;
  const found = new Map<KeyPurpose, ResourceView>();
  const names = (user: ResourceView, path: string) => graph.key(user.get(path)) === key;
  const aliases = graph.referrers(key, 'AWS::KMS::Alias');
  for (const named of [key, ...aliases])
    for (const user of graph.referrers(named)) {
      for (const [path, purpose] of PLACES[user.type] ?? [])
        if (names(user, path) && !found.has(purpose)) found.set(purpose, user);
      if (user.type === 'AWS::S3::Bucket' && names(user, BUCKET_KEY))
        for (const purpose of purposesOfBucket(user, context)) if (!found.has(purpose)) found.set(purpose, user);
    }
  return [...found].map(([purpose, by]) => ({ purpose, by }));
}

function purposesOfBucket(bucket: ResourceView, context: RuleContext): KeyPurpose[] {
  if (keepsAuditLogs(bucket, context.graph)) return ['logs'];
  return aiBucketUses(bucket, context).map((use) => (use === 'model' ? 'model' : 'data'));
}
