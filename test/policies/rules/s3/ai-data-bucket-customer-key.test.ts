import { aiDataBucketCustomerKey } from '../../../../policies/rules/s3/ai-data-bucket-customer-key';
import { bucket, captureBucket, modelBucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const encryption = (key: unknown) => ({
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key } },
    ],
  },
});

ruleCases(aiDataBucketCustomerKey, {
  pass: {
    'models under our key': modelBucket(encryption({ 'Fn::GetAtt': ['Key', 'Arn'] }), {
      Key: { Type: 'AWS::KMS::Key' },
    }),
  },
  fail: {
    'models without a key': modelBucket({}),
    'training data under the key of AWS': trainingBucket(encryption('alias/aws/s3')),
    'captured requests without a key': captureBucket({}),
  },
  unknown: { 'a parameter names the key': trainingBucket(encryption({ Ref: 'P' })) },
  'not applicable': { 'another bucket': bucket({}) },
});
