import type { Rule } from '../rule';
import { namesItsPrincipals } from '../shared/open-to-everyone';

export const bucketPolicyNotPublic: Rule = {
  id: 'S3BucketPolicyNotPublic',
  appliesTo: ['AWS::S3::BucketPolicy', 'AWS::S3::MultiRegionAccessPointPolicy'],
  severity: 'error',
  problem: 'the policy lets everybody in',
  fix: "Name the principals, or add a condition on 'aws:PrincipalOrgID' or 'aws:SourceVpce'.",
  controls: {
    'iso27001:A.5.15': { why: 'The policy names who may reach the objects.', as: 'partial' },
    'iso27001:A.8.3': { why: 'No statement gives the objects to strangers.', as: 'partial' },
    'iso27001:A.8.12': { why: 'The objects cannot be read anonymously.', as: 'partial' },
  },
  equivalents: {
    'checkov-tf': ['CKV_AWS_70'],
    'cfn-nag': ['F16'],
    prowler: ['s3_bucket_public_access'],
    securityhub: ['S3.2', 'S3.3'],
    config: ['S3_BUCKET_PUBLIC_READ_PROHIBITED', 'S3_BUCKET_PUBLIC_WRITE_PROHIBITED'],
  },
  configRules: ['S3_BUCKET_PUBLIC_READ_PROHIBITED', 'S3_BUCKET_PUBLIC_WRITE_PROHIBITED'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  check: (policy) =>
    namesItsPrincipals(policy.node(policy.type === 'AWS::S3::BucketPolicy' ? 'PolicyDocument' : 'Policy')),
};
