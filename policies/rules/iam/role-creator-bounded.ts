import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { coversAction, isAllow, isUnread } from '../../template/statement';
import type { Rule } from '../rule';
import { isNarrowedBy } from '../shared/narrowing-condition';
import { principalStatements } from '../shared/principal-statements';

const CREATION = ['iam:CreateRole', 'iam:CreateUser', 'iam:PutRolePolicy', 'iam:AttachRolePolicy'];

export const roleCreatorBounded: Rule = {
  id: 'IamRoleCreatorBounded',
  appliesTo: ['AWS::IAM::Role', 'AWS::IAM::User'],
  severity: 'warning',
  problem: 'a principal that makes roles has no permissions boundary',
  fix: "Set 'PermissionsBoundary', or allow the creation of roles only with a condition on 'iam:PermissionsBoundary'.",
  controls: {
    'iso27001:A.8.2': { why: 'What an automation can grant has a ceiling that it cannot lift.', as: 'partial' },
    'iso27001:A.5.18': { why: 'Rights that are made by code stay inside what was approved.', as: 'partial' },
  },
  source:
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate',
  check: (principal, { graph }) => {
    const all = principalStatements(principal, graph);
    const statements = all.filter(
      (statement) => isAllow(statement) && CREATION.some((action) => coversAction(statement, action) === true),
    );
    const unread = all.find(isUnread);
    if (statements.length === 0)
      return unread && !principal.has('PermissionsBoundary')
        ? unknown(unread.undecided ?? 'a policy', unread.at)
        : notApplicable('it is not seen to make roles');
    const bounded = principal.present('PermissionsBoundary');
    if (bounded.verdict !== 'fail') return bounded;
    const open = statements.find((statement) => !isNarrowedBy(statement, 'iam:PermissionsBoundary'));
    return open === undefined
      ? pass(principal.pathOf('PermissionsBoundary'))
      : fail(principal.pathOf('PermissionsBoundary'), undefined, `granted by ${open.source.logicalId}`);
  },
};
