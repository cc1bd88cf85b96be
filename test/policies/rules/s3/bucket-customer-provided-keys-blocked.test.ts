import { bucketCustomerProvidedKeysBlocked } from '../../../../policies/rules/s3/bucket-customer-provided-keys-blocked';
import { bucket, bucketPolicy, denyAll } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const blocked = (types: unknown) =>
  bucket({
    BucketEncryption: { ServerSideEncryptionConfiguration: [{ BlockedEncryptionTypes: { EncryptionType: types } }] },
  });

ruleCases(bucketCustomerProvidedKeysBlocked, {
  pass: {
    'blocked in the encryption settings': blocked(['SSE-C']),
    'denied in the policy': bucket(
      {},
      bucketPolicy(
        denyAll('s3:PutObject', { Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' } }),
      ),
    ),
  },
  fail: { 'nothing is blocked': blocked(['NONE']) },
  unknown: { 'nothing is set': bucket({}), 'a parameter decides': blocked([{ Ref: 'P' }]) },
});
