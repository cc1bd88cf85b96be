import { all, notApplicable, pass } from '../../template/outcome';
import type { Rule } from '../rule';

export const bucketAclDisabled: Rule = {
  id: 'S3BucketAclDisabled',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'access can be given by ACLs, past the policies',
  fix: "Remove 'AccessControl' and set 'ObjectOwnership' to BucketOwnerEnforced.",
  controls: {
    'iso27001:A.5.15': { why: 'Access is decided in policies alone, where it can be reviewed.', as: 'partial' },
    'iso27001:A.8.3': { why: 'Whoever writes an object cannot give it to others.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_20', 'CKV_AWS_57'],
    'cfn-nag': ['F14', 'W31'],
    prowler: ['s3_bucket_acl_prohibited'],
    securityhub: ['S3.12'],
    config: ['S3_BUCKET_ACL_PROHIBITED'],
  },
  configRules: ['S3_BUCKET_ACL_PROHIBITED'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
  check: (bucket) => {
    // Without a setting S3 enforces the owner and refuses every ACL but Private.
    const acl = bucket.has('AccessControl') ? bucket.equals('AccessControl', 'Private') : notApplicable();
    const rules = bucket.items('OwnershipControls.Rules');
    if (!rules) return bucket.undecided('OwnershipControls.Rules');
    const ownership = rules.map((rule) => rule.equals('ObjectOwnership', 'BucketOwnerEnforced'));
    return ownership.length === 0 && acl.verdict === 'not applicable'
      ? pass(bucket.pathOf('OwnershipControls'))
      : all(acl, ...ownership);
  },
};
