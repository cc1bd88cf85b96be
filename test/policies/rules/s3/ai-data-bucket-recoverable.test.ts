import { aiDataBucketRecoverable } from '../../../../policies/rules/s3/ai-data-bucket-recoverable';
import { bucket, modelBucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const replication = (status: unknown, ...filters: object[]) => ({
  ReplicationConfiguration: {
    Rules: (filters.length === 0 ? [{}] : filters).map((filter) => ({
      Status: status,
      Destination: { Bucket: 'arn:aws:s3:::copy' },
      ...filter,
    })),
  },
});

ruleCases(aiDataBucketRecoverable, {
  pass: {
    'replicated by an empty filter': modelBucket(replication('Enabled', { Filter: { Prefix: '' } })),
    replicated: modelBucket(replication('Enabled')),
    'in a backup plan by its tag': modelBucket(
      { Tags: [{ Key: 'backup', Value: 'daily' }] },
      {
        Selection: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: {
            BackupSelection: {
              ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'daily' }],
            },
          },
        },
      },
    ),
    'in a backup plan': modelBucket(
      {},
      {
        Selection: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: { BackupSelection: { Resources: [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }] } },
        },
      },
    ),
  },
  fail: {
    'one folder is replicated': trainingBucket(replication('Enabled', { Prefix: 'tmp/' })),
    'objects with a tag are replicated': trainingBucket(
      replication('Enabled', { Filter: { TagFilter: { Key: 'keep', Value: 'yes' } } }),
    ),
    'objects of one prefix alone expire': trainingBucket({
      LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 7, Prefix: 'tmp/' }] },
    }),
    'objects expire after months': trainingBucket({
      LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 90 }] },
    }),
    'one copy only': trainingBucket({}),
    'replication is off': trainingBucket(replication('Disabled')),
  },
  unknown: {
    'two folders are replicated': trainingBucket(replication('Enabled', { Prefix: 'raw/' }, { Prefix: 'models/' })),
    'a parameter decides': trainingBucket(replication({ Ref: 'P' })),
  },
  'not applicable': {
    'objects expire within a month': trainingBucket({
      LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 30 }] },
    }),
    'another bucket': bucket({}),
    'the copy itself': modelBucket(
      {},
      {
        Original: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            ReplicationConfiguration: {
              Rules: [{ Status: 'Enabled', Destination: { Bucket: { 'Fn::GetAtt': ['Bucket', 'Arn'] } } }],
            },
          },
        },
      },
    ),
  },
});
