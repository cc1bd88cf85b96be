import { all } from '../../template/outcome';
import type { Rule } from '../rule';

const FLAGS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];

export const bucketPublicAccessBlocked: Rule = {
  id: 'S3BucketPublicAccessBlocked',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'the bucket can be made public',
  fix: "Set all four flags of 'PublicAccessBlockConfiguration' to true.",
  controls: {
    'iso27001:A.5.15': { why: 'No policy or ACL, present or future, can open the bucket to the world.', as: 'partial' },
    'iso27001:A.8.3': { why: 'Objects stay with the principals that the access rules name.', as: 'partial' },
    'iso27001:A.8.12': { why: 'The most common leak from S3, a public bucket, cannot happen.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-S2'],
    'checkov-cfn': ['CKV_AWS_53', 'CKV_AWS_54', 'CKV_AWS_55', 'CKV_AWS_56'],
    prowler: ['s3_bucket_level_public_access_block'],
    securityhub: ['S3.8'],
    config: ['S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED'],
  },
  configRules: ['S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  check: (bucket) => all(...FLAGS.map((flag) => bucket.isTrue(`PublicAccessBlockConfiguration.${flag}`))),
};
