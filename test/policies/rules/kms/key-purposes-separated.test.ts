import { keyPurposesSeparated } from '../../../../policies/rules/kms/key-purposes-separated';
import { ruleCases } from '../../../support/rule-cases';

const KEY = { 'Fn::GetAtt': ['Key', 'Arn'] };
const key = { Key: { Type: 'AWS::KMS::Key' } };
const logs = { Logs: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: KEY } } };
const features = {
  Features: {
    Type: 'AWS::SageMaker::FeatureGroup',
    Properties: { OfflineStoreConfig: { S3StorageConfig: { S3Uri: { 'Fn::Sub': 's3://${Data}/' } } } },
  },
};
const data = {
  Data: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY } },
        ],
      },
    },
  },
};

ruleCases(keyPurposesSeparated, {
  pass: {
    'only logs': { resources: { ...key, ...logs } },
    'only data': { resources: { ...key, ...data, ...features } },
  },
  fail: {
    'logs and training data': { resources: { ...key, ...logs, ...data, ...features } },
    'logs and a model': {
      resources: {
        ...key,
        ...logs,
        Config: { Type: 'AWS::SageMaker::EndpointConfig', Properties: { KmsKeyId: { Ref: 'Key' } } },
      },
    },
    'by alias': {
      resources: {
        ...key,
        ...logs,
        Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/a', TargetKeyId: { Ref: 'Key' } } },
        Config: { Type: 'AWS::SageMaker::EndpointConfig', Properties: { KmsKeyId: { Ref: 'Alias' } } },
      },
    },
  },
  'not applicable': {
    'no user is seen': {},
    'a policy that refers to it': {
      resources: { ...key, R: { Type: 'AWS::IAM::Role', Properties: { Description: KEY } } },
    },
  },
});
