import { endpointConfigCaptureEncrypted } from '../../../../policies/rules/sagemaker/endpoint-config-capture-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const config = (bucket?: Record<string, unknown>, key: unknown = { 'Fn::GetAtt': ['K', 'Arn'] }) => ({
  resources: {
    C: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: {
        DataCaptureConfig: {
          KmsKeyId: key,
          DestinationS3Uri: bucket
            ? { 'Fn::Join': ['', ['s3://', { Ref: 'B' }, '/capture']] }
            : 's3://elsewhere/capture',
        },
      },
    },
    K: { Type: 'AWS::KMS::Key' },
    ...(bucket ? { B: { Type: 'AWS::S3::Bucket', Properties: bucket } } : {}),
  },
});
const encryption = (settings: Record<string, unknown>) => ({
  BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: settings }] },
});

ruleCases(endpointConfigCaptureEncrypted, {
  pass: {
    'key and bucket': config(encryption({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': ['K', 'Arn'] } })),
  },
  fail: {
    'no key': config(encryption({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': ['K', 'Arn'] } }), ''),
    'a bucket without encryption': config({}),
    'a bucket under S3 keys': config(encryption({ SSEAlgorithm: 'AES256' })),
    "a bucket under AWS's KMS key": config(encryption({ SSEAlgorithm: 'aws:kms' })),
  },
  unknown: {
    'a bucket elsewhere': config(),
    'a key from a parameter': {
      ...config(undefined, { Ref: 'P' }),
      parameters: { P: { Type: 'String' } },
    },
    'an imported bucket configuration': config({ BucketEncryption: { 'Fn::ImportValue': 'x' } }),
  },
  'not applicable': { 'nothing is captured': {} },
});
