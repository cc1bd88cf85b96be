import { bucketIncompleteUploadsAborted } from '../../../../policies/rules/s3/bucket-incomplete-uploads-aborted';
import { bucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const rule = (days: unknown, more: object = {}) => ({
  LifecycleConfiguration: {
    Rules: [{ Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: days }, ...more }],
  },
});

ruleCases(bucketIncompleteUploadsAborted, {
  pass: { 'after a week': bucket(rule(7)), 'an empty prefix is all': bucket(rule(7, { Prefix: '' })) },
  fail: {
    'no lifecycle': bucket({}),
    'another rule': bucket({ LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 1 }] } }),
    'for one folder': bucket(rule(7, { Prefix: 'tmp/' })),
    'the rule is off': bucket(rule(7, { Status: 'Disabled' })),
  },
  unknown: { 'a parameter decides': bucket(rule({ Ref: 'P' })) },
});
