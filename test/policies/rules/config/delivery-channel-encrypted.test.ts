import { deliveryChannelEncrypted } from '../../../../policies/rules/config/delivery-channel-encrypted';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(deliveryChannelEncrypted, {
  pass: {
    'a key': { S3BucketName: 'b', S3KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
    'a bucket with a key': {
      of: 'Channel',
      resources: {
        Bucket: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [
                {
                  ServerSideEncryptionByDefault: {
                    SSEAlgorithm: 'aws:kms',
                    KMSMasterKeyID: 'arn:aws:kms:eu-west-1:111122223333:key/1',
                  },
                },
              ],
            },
          },
        },
        Channel: { Type: 'AWS::Config::DeliveryChannel', Properties: { S3BucketName: { Ref: 'Bucket' } } },
      },
    },
  },
  fail: {
    'a bucket without a key': {
      of: 'Channel',
      resources: {
        Bucket: { Type: 'AWS::S3::Bucket' },
        Channel: { Type: 'AWS::Config::DeliveryChannel', Properties: { S3BucketName: { Ref: 'Bucket' } } },
      },
    },
    nothing: {},
  },
  unknown: { 'a bucket elsewhere': { S3BucketName: 'central-config' } },
});
