import { fail, pass, unknown } from '../../template/outcome';
import { conditionsOn, coversAction, isDeny, isPublic, type Statement } from '../../template/statement';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';
import { bucketStatements } from '../shared/bucket-policy-statements';

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
    if (statements.some(refusesOldTls)) return pass();
    return hidden ? unknown('the policy of the bucket') : fail();
  },
};

function refusesOldTls(statement: Statement): boolean {
  return (
    isDeny(statement) &&
    isPublic(statement) &&
    coversAction(statement, 's3:GetObject') === true &&
    conditionsOn(statement, 's3:TlsVersion').some(
      (one) => /^NumericLessThan/i.test(one.operator) && one.values.some((value) => Number(textOf(value)) >= 1.2),
    )
  );
}
