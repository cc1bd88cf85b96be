import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { isAllow, isPublic, type Statement } from '../../template/statement';
import { textOf, Unknown } from '../../template/value';
import type { Rule } from '../rule';
import { eachStatement } from '../shared/each-statement';
import { isNarrowedBy } from '../shared/narrowing-condition';

/** Keys that leave only known callers of a public statement. */
const CALLER_KEYS = ['aws:PrincipalArn', 'aws:PrincipalOrgID', 'aws:PrincipalOrgPaths', 'aws:PrincipalAccount'];

export const roleTrustNotPublic: Rule = {
  id: 'IamRoleTrustNotPublic',
  appliesTo: ['AWS::IAM::Role'],
  severity: 'error',
  problem: 'anybody may assume the role',
  fix: "Name the principals in the trust policy, or add a condition on 'aws:PrincipalOrgID'.",
  controls: {
    'iso27001:A.5.15': { why: 'The trust policy says who may take the role.', as: 'partial' },
    'iso27001:A.8.2': { why: 'The rights of the role are open to known principals only.', as: 'partial' },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_60', 'CKV_AWS_61'] },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html',
  check: (role, { graph }) => eachStatement(role.node('AssumeRolePolicyDocument'), graph, judge),
};

function judge(statement: Statement): Outcome {
  if (!isAllow(statement)) return notApplicable();
  if (statement.notPrincipals.length > 0) return fail(statement.at, undefined, 'NotPrincipal allows everybody else');
  if (isPublic(statement)) {
    if (isNarrowedBy(statement, ...CALLER_KEYS)) return pass(statement.at);
    return statement.undecided === undefined ? fail(statement.at, '*') : unknown(statement.undecided, statement.at);
  }
  const open = statement.principals.find((one) => one.value instanceof Unknown && one.kind === 'AWS');
  return open ? unknown(textOf(open.value) ?? 'the principal', statement.at) : pass(statement.at);
}
