import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { isAllow, type Statement } from '../../template/statement';
import { isParameter, textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { eachStatement } from '../shared/each-statement';
import { isNarrowedBy } from '../shared/narrowing-condition';

const LIMITS = [
  'sts:ExternalId',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:PrincipalArn',
  'aws:PrincipalTag/*',
];

export const externalTrustConditioned: Rule = {
  id: 'IamExternalTrustConditioned',
  appliesTo: ['AWS::IAM::Role'],
  severity: 'error',
  problem: 'everybody in another account may assume the role',
  fix: "Name a role of that account as the principal, or add a condition on 'sts:ExternalId' or 'aws:PrincipalOrgID'.",
  controls: {
    'iso27001:A.5.15': { why: 'Access from another account is limited to a named party.', as: 'partial' },
    'iso27001:A.5.23': {
      why: 'A supplier that holds our role name cannot be made to use it for others.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
  check: (role, { graph }) =>
    eachStatement(role.node('AssumeRolePolicyDocument'), graph, (statement) => judge(statement, role)),
};

function judge(statement: Statement, role: ResourceView): Outcome {
  if (!isAllow(statement)) return notApplicable();
  const own = role.template.stack.account;
  const accounts = statement.principals
    .filter((principal) => principal.kind === 'AWS')
    .map((principal) => /^(?:arn:.*:iam::)?(\d{12})(?::root)?$/.exec(textOf(principal.value) ?? '')?.[1])
    .filter((account): account is string => account !== undefined && account !== own);
  const given = statement.principals.find((principal) => principal.kind === 'AWS' && isParameter(principal.value));
  if (accounts.length === 0 && given === undefined) return notApplicable();
  if (isNarrowedBy(statement, ...LIMITS) || tagged(statement)) return pass(statement.at, accounts[0]);
  if (accounts.length === 0) return unknown(textOf(given?.value) ?? 'the principal', statement.at);
  if (statement.undecided !== undefined) return unknown(statement.undecided, statement.at);
  if (own === undefined) return unknown('the account of the stack', statement.at);
  return fail(statement.at, accounts[0]);
}

function tagged(statement: Statement): boolean {
  return statement.conditions.some(
    (one) => /^aws:PrincipalTag\//i.test(one.key) && /^StringEquals$/i.test(one.operator),
  );
}
