import { fail, pass, unknown } from '../../template/outcome';
import { allOf, anyOf } from '../../template/ternary';
import type { Rule } from '../rule';
import { bucketStatements, isForBucket, isForEveryObject } from '../shared/bucket-policy-statements';
import { deniesInsecureTransport } from '../shared/insecure-transport';

export const bucketTlsOnly: Rule = {
  id: 'S3BucketTlsOnly',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'the bucket answers requests without TLS',
  fix: "Deny 's3:*' to everybody in the bucket policy where 'aws:SecureTransport' is false.",
  controls: {
    'iso27001:A.8.24': { why: 'Data is encrypted on its way to and from the bucket.', as: 'partial' },
    'iso27001:A.5.14': { why: 'Transfers without encryption are refused.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-S10'],
    prowler: ['s3_bucket_secure_transport_policy'],
    securityhub: ['S3.5'],
    config: ['S3_BUCKET_SSL_REQUESTS_ONLY'],
  },
  configRules: ['S3_BUCKET_SSL_REQUESTS_ONLY'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  check: (bucket, { graph }) => {
    const { statements, hidden } = bucketStatements(bucket, graph);
    const denied = allOf(
      anyOf(
        ...statements.map((one) =>
          allOf(isForEveryObject(one), deniesInsecureTransport(one, 's3:GetObject', 's3:PutObject')),
        ),
      ),
      anyOf(...statements.map((one) => allOf(isForBucket(one), deniesInsecureTransport(one, 's3:ListBucket')))),
    );
    if (denied === true) return pass();
    if (hidden || denied === 'unknown') return unknown('the policy of the bucket');
    return fail(undefined, undefined, statements.length === 0 ? 'it has no policy' : undefined);
  },
};
