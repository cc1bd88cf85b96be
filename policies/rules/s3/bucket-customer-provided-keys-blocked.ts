import { any, fail, pass, unknown } from '../../template/outcome';
import { conditionsOn, coversAction, isDeny, isPublic } from '../../template/statement';
import { isList, isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { bucketStatements } from '../shared/bucket-policy-statements';

const HEADER = 's3:x-amz-server-side-encryption-customer-algorithm';
const RULES = 'BucketEncryption.ServerSideEncryptionConfiguration';

export const bucketCustomerProvidedKeysBlocked: Rule = {
  id: 'S3BucketCustomerProvidedKeysBlocked',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'objects may be encrypted under a key that only the caller holds',
  fix: "List 'SSE-C' in 'BlockedEncryptionTypes', or deny uploads with such a key in the bucket policy.",
  controls: {
    'iso27001:A.8.24': { why: 'Every object is under a key that the organisation manages.', as: 'partial' },
    'iso27001:A.8.13': {
      why: 'Data cannot be made unreadable with a foreign key, as ransomware does.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html',
  check: (bucket, { graph }) => {
    const { statements, hidden } = bucketStatements(bucket, graph);
    const denied = statements.some(
      (statement) =>
        isDeny(statement) &&
        isPublic(statement) &&
        coversAction(statement, 's3:PutObject') === true &&
        conditionsOn(statement, HEADER).length > 0,
    );
    if (denied) return pass();
    const rules = bucket.items(RULES);
    if (!rules) return bucket.undecided(RULES);
    const outcomes = rules
      .filter((rule) => rule.has('BlockedEncryptionTypes'))
      .map((rule) => {
        const path = 'BlockedEncryptionTypes.EncryptionType';
        const types = rule.get(path);
        const listed = isList(types) ? types : [types];
        if (listed.some((type) => textOf(type) === 'SSE-C')) return pass(rule.pathOf(path), 'SSE-C');
        return listed.some(isUndecided) ? rule.undecided(path) : fail(rule.pathOf(path), types);
      });
    if (outcomes.length === 0)
      return unknown('when the bucket was made: S3 blocks such keys in buckets made since April 2026', RULES);
    const blocked = any(...outcomes);
    return blocked.verdict === 'fail' && hidden ? unknown('the policy of the bucket') : blocked;
  },
};
