import type { Rule } from '../rule';
import { bucketEncryptedWithCustomerKey } from '../shared/bucket-encrypted-with-customer-key';
import { customerManagedKey } from '../shared/customer-managed-key';
import { ofBucket } from '../shared/of-named-resource';

export const deliveryChannelEncrypted: Rule = {
  id: 'ConfigDeliveryChannelEncrypted',
  appliesTo: ['AWS::Config::DeliveryChannel'],
  severity: 'error',
  problem: 'configuration history is not encrypted under a key of yours',
  fix: "Set 'S3KmsKeyArn', or give the bucket a customer-managed key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'The history of all settings is encrypted under a key that the organization manages.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html',
  check: (channel, { graph }) => {
    const key = customerManagedKey(channel, 'S3KmsKeyArn');
    if (key.verdict !== 'fail' || channel.has('S3KmsKeyArn')) return key;
    const bucket = ofBucket(graph, channel, 'S3BucketName', bucketEncryptedWithCustomerKey);
    return bucket.verdict === 'not applicable' ? key : bucket;
  },
};
