import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { coversAction, coversEverybody, isDeny, type Statement } from '../../template/statement';
import { allOf, anyOf, type Ternary } from '../../template/ternary';
import type { Rule } from '../rule';
import { aiBucketUses } from '../shared/ai-bucket-use';
import { bucketStatements, isForEveryObject } from '../shared/bucket-policy-statements';
import { refusesWithout } from '../shared/narrowing-condition';

/** Keys that say which network or organisation a request comes from. */
const PERIMETER = [
  'aws:PrincipalAccount',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:SourceIp',
  'aws:SourceVpc',
  'aws:SourceVpcArn',
  'aws:SourceVpce',
  'aws:VpceAccount',
  'aws:VpceOrgID',
];

export const aiDataBucketPerimeter: Rule = {
  id: 'S3AiDataBucketPerimeter',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'AI data can be reached from any network and by any account that a policy lets in',
  fix: "Deny in the bucket policy what does not come from your endpoint or organisation ('aws:SourceVpce', 'aws:PrincipalOrgID').",
  controls: {
    'iso27001:A.8.3': {
      why: 'Data is reached only from inside the perimeter, whatever else is allowed.',
      as: 'partial',
    },
    'iso27001:A.8.12': { why: 'Credentials that were stolen do not reach the data from outside.', as: 'partial' },
    'iso42001:A.4.3': { why: 'The data resource is used only by the systems inside the perimeter.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
  check: (bucket, context) => {
    if (aiBucketUses(bucket, context).length === 0) return notApplicable('not seen to hold AI data');
    const { statements, hidden } = bucketStatements(bucket, context.graph);
    const kept = anyOf(...statements.map(keepsOutsidersOut));
    if (kept === true) return pass();
    if (hidden || kept === 'unknown') return unknown('the policy of the bucket');
    return fail(undefined, undefined, statements.length === 0 ? 'it has no policy' : undefined);
  },
};

function keepsOutsidersOut(statement: Statement): Ternary {
  return (
    isDeny(statement) &&
    allOf(
      coversEverybody(statement),
      coversAction(statement, 's3:GetObject'),
      isForEveryObject(statement),
      refusesWithout(statement, ...PERIMETER),
    )
  );
}
