import { aiDataBackedUp } from '../../../../policies/rules/backup/ai-data-backed-up';
import { ruleCases } from '../../../support/rule-cases';

const DATA = {
  Data: { Type: 'AWS::S3::Bucket', Properties: { Tags: [{ Key: 'backup', Value: 'daily' }] } },
  Source: {
    Type: 'AWS::Bedrock::DataSource',
    Properties: { DataSourceConfiguration: { S3Configuration: { BucketArn: { 'Fn::GetAtt': ['Data', 'Arn'] } } } },
  },
};

function withSelection(selection: object) {
  return {
    of: 'Data',
    resources: {
      ...DATA,
      Selection: {
        Type: 'AWS::Backup::BackupSelection',
        Properties: { BackupPlanId: 'p', BackupSelection: selection },
      },
    },
  };
}

ruleCases(aiDataBackedUp, {
  pass: {
    'by reference': withSelection({ Resources: [{ 'Fn::GetAtt': ['Data', 'Arn'] }] }),
    'every bucket': withSelection({ Resources: ['arn:aws:s3:::*'] }),
    'by tag': withSelection({
      ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'daily' }],
    }),
    'everything with a tag': withSelection({
      Resources: ['*'],
      Conditions: { StringEquals: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue: 'daily' }] },
    }),
  },
  fail: {
    'no selection': { of: 'Data', resources: DATA },
    'another bucket': withSelection({ Resources: ['arn:aws:s3:::other'] }),
    'another tag': withSelection({
      ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'weekly' }],
    }),
    'everything with another tag': withSelection({
      Resources: ['*'],
      Conditions: { StringEquals: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue: 'weekly' }] },
    }),
    'left out': withSelection({ Resources: ['*'], NotResources: [{ 'Fn::GetAtt': ['Data', 'Arn'] }] }),
    'a vector store': {
      of: 'Vectors',
      resources: {
        Vectors: { Type: 'AWS::RDS::DBCluster' },
        Base: {
          Type: 'AWS::Bedrock::KnowledgeBase',
          Properties: {
            StorageConfiguration: { RdsConfiguration: { ResourceArn: { 'Fn::GetAtt': ['Vectors', 'DBClusterArn'] } } },
          },
        },
      },
    },
  },
  unknown: {
    'resources from elsewhere': withSelection({ Resources: { 'Fn::ImportValue': 'arns' } }),
    'a pattern of tags': withSelection({
      Resources: ['*'],
      Conditions: { StringLike: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue: 'd*' }] },
    }),
  },
  'not applicable': { 'a bucket of something else': {} },
});
