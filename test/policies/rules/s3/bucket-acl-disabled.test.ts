import { bucketAclDisabled } from '../../../../policies/rules/s3/bucket-acl-disabled';
import { bucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const ownership = (value: unknown) => ({ OwnershipControls: { Rules: [{ ObjectOwnership: value }] } });

ruleCases(bucketAclDisabled, {
  pass: {
    'the default': bucket({}),
    'the owner is enforced': bucket(ownership('BucketOwnerEnforced')),
    'a private ACL': bucket({ AccessControl: 'Private' }),
  },
  fail: {
    'a public ACL': bucket({ AccessControl: 'PublicRead' }),
    'writers own their objects': bucket(ownership('ObjectWriter')),
    'the bucket owner only preferred': bucket({ AccessControl: 'Private', ...ownership('BucketOwnerPreferred') }),
  },
  unknown: { 'a parameter decides': bucket({ AccessControl: { Ref: 'P' } }) },
});
