import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { isAllow } from '../../template/statement';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';
import { eachStatement } from '../shared/each-statement';

export const bucketPolicyActionsNamed: Rule = {
  id: 'S3BucketPolicyActionsNamed',
  appliesTo: ['AWS::S3::BucketPolicy'],
  severity: 'error',
  problem: 'the policy allows every action on the bucket',
  fix: "Name the actions instead of 's3:*'.",
  controls: {
    'iso27001:A.8.3': { why: 'Reading, writing and administering the bucket are granted apart.', as: 'partial' },
    'iso27001:A.8.2': { why: 'Nobody may change the policy of the bucket along with its objects.', as: 'partial' },
  },
  equivalents: { 'cfn-nag': ['F15'], securityhub: ['S3.6'], config: ['S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED'] },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  check: (policy, { graph }) =>
    eachStatement(policy.node('PolicyDocument'), graph, (statement) => {
      if (!isAllow(statement)) return notApplicable('it allows nothing');
      const wide = statement.actions.find((action) => /^(\*|s3:\*)$/i.test(textOf(action) ?? ''));
      if (wide !== undefined || statement.notActions.length > 0) return fail(statement.at, wide);
      return statement.undecided === undefined ? pass(statement.at) : unknown(statement.undecided, statement.at);
    }),
};
