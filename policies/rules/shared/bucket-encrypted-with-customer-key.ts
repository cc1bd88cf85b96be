import { fail, type Outcome, pass } from '../../template/outcome';
import type { ResourceView } from '../../template/view';
import { customerManagedKey } from './customer-managed-key';

/** Whether a bucket encrypts what is put into it under a KMS key of the customer. */
export function bucketEncryptedWithCustomerKey(bucket: ResourceView): Outcome {
  const path = 'BucketEncryption.ServerSideEncryptionConfiguration';
  const rules = bucket.items(path);
  if (!rules) return bucket.undecided(path);
  const rule = rules[0];
  if (!rule) return fail(bucket.pathOf(path), undefined, 'the bucket names no KMS key');
  const algorithm = rule.equals('ServerSideEncryptionByDefault.SSEAlgorithm', 'aws:kms', 'aws:kms:dsse');
  if (algorithm.verdict !== 'pass') return { ...algorithm, detail: algorithm.detail ?? 'the bucket uses no KMS key' };
  const key = customerManagedKey(rule, 'ServerSideEncryptionByDefault.KMSMasterKeyID');
  return key.verdict === 'pass' ? pass(key.at, key.observed) : key;
}
