import { fail, pass, unknown } from '../../template/outcome';
import { coversAction, coversEverybody, isDeny, type Statement } from '../../template/statement';
import { allOf, anyOf, type Ternary } from '../../template/ternary';
import type { Rule } from '../rule';
import { bucketStatements, isForEveryObject } from '../shared/bucket-policy-statements';
import { refusesWhere } from '../shared/narrowing-condition';

export const bucketTlsVersion: Rule = {
  id: 'S3BucketTlsVersion',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'the bucket policy accepts old versions of TLS',
  fix: "Deny 's3:*' in the bucket policy where 's3:TlsVersion' is less than 1.2.",
  controls: {
    'iso27001:A.8.24': { why: 'Old protocol versions with known weaknesses are refused.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html',
  check: (bucket, { graph }) => {
    const { statements, hidden } = bucketStatements(bucket, graph);
    const refused = anyOf(...statements.map(refusesOldTls));
    if (refused === true) return pass();
    return hidden || refused === 'unknown' ? unknown('the policy of the bucket') : fail();
  },
};

function refusesOldTls(statement: Statement): Ternary {
  return (
    isDeny(statement) &&
    allOf(
      coversEverybody(statement),
      coversAction(statement, 's3:GetObject'),
      isForEveryObject(statement),
      refusesWhere(statement, 's3:TlsVersion', /^NumericLessThan/i, (text) => Number(text) >= 1.2),
    )
  );
}
