import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import {
  comparesWith,
  conditionsOn,
  coversAction,
  coversEverybody,
  isDeny,
  type Statement,
} from '../../template/statement';
import { allOf, anyOf, not, type Ternary } from '../../template/ternary';
import type { Rule } from '../rule';
import { bucketEncryptedWithCustomerKey } from '../shared/bucket-encrypted-with-customer-key';
import { bucketStatements } from '../shared/bucket-policy-statements';

const KEY = 's3:x-amz-server-side-encryption-aws-kms-key-id';

export const bucketWrongKeyDenied: Rule = {
  id: 'S3BucketWrongKeyDenied',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: "an upload may choose another key than the bucket's",
  fix: `Deny 's3:PutObject' in the bucket policy where '${KEY}' is present and names another key.`,
  controls: {
    'iso27001:A.8.24': {
      why: 'No object ends up under a key that is not the one that was chosen for it.',
      as: 'partial',
    },
    'iso27001:A.8.3': {
      why: 'Nobody can lock data away under a key of their own, as ransomware does.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html#require-sse-kms',
  check: (bucket, { graph }) => {
    if (bucketEncryptedWithCustomerKey(bucket).verdict === 'fail') return notApplicable('it has no key of its own');
    const { statements, hidden } = bucketStatements(bucket, graph);
    const refused = anyOf(...statements.map(refusesOtherKeys));
    if (refused === true) return pass();
    return hidden || refused === 'unknown' ? unknown('the policy of the bucket') : fail();
  },
};

function refusesOtherKeys(statement: Statement): Ternary {
  return (
    isDeny(statement) &&
    allOf(
      coversEverybody(statement),
      coversAction(statement, 's3:PutObject'),
      conditionsOn(statement, KEY).some((one) => /^(String|Arn)Not(Equals|Like)(IfExists)?$/i.test(one.operator)),
      // Together with a test that the header is absent the statement would deny no wrong key at all.
      not(comparesWith(statement, KEY, /^Null$/i, (text) => text !== 'false')),
    )
  );
}
