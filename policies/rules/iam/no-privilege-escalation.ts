import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { coversAction, type Statement } from '../../template/statement';
import type { Rule } from '../rule';
import { judgeGrants } from '../shared/granted';
import { isNarrowedBy } from '../shared/narrowing-condition';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';
import { reachesAll } from '../shared/resource-pattern';

/** Actions with which a principal can give itself, or take over, more than it has, by what they act on. */
const ESCALATION: Readonly<Record<string, readonly string[]>> = {
  role: [
    'iam:AttachRolePolicy',
    'iam:DeleteRolePermissionsBoundary',
    'iam:PutRolePermissionsBoundary',
    'iam:PutRolePolicy',
    'iam:UpdateAssumeRolePolicy',
    'sts:AssumeRole',
  ],
  user: [
    'iam:AttachUserPolicy',
    'iam:CreateAccessKey',
    'iam:CreateLoginProfile',
    'iam:PutUserPolicy',
    'iam:UpdateLoginProfile',
  ],
  group: ['iam:AddUserToGroup', 'iam:AttachGroupPolicy', 'iam:PutGroupPolicy'],
  policy: ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion'],
};

export const noPrivilegeEscalation: Rule = {
  id: 'IamNoPrivilegeEscalation',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'a principal can give itself more permissions than it has',
  fix: "Name the roles or policies in 'Resource', or add a condition on 'iam:PermissionsBoundary'.",
  controls: {
    'iso27001:A.8.2': { why: 'No workload can turn its rights into those of an administrator.', as: 'partial' },
    'iso27001:A.5.3': { why: 'Granting access stays apart from using it.', as: 'partial' },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_110'], prowler: ['iam_policy_allows_privilege_escalation'] },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  check: (resource, context) =>
    judgeGrants(resource, context, {
      boundaryCounts: true,
      judge: (statement) => {
        const found = dangerous(statement);
        if (found.action === undefined) return notApplicable();
        if (found.wide === true && !isNarrowedBy(statement, 'iam:PermissionsBoundary', 'iam:PolicyARN'))
          return fail(statement.at, found.action, found.action);
        return found.wide === 'unknown'
          ? unknown('what the policy names', statement.at)
          : pass(statement.at, found.action);
      },
    }),
};

/** The first action that escalates, and whether it is allowed on every resource of its kind. */
function dangerous(statement: Statement): { action?: string; wide: boolean | 'unknown' } {
  let seen: { action?: string; wide: boolean | 'unknown' } = { wide: false };
  for (const [kind, actions] of Object.entries(ESCALATION))
    for (const action of actions) {
      const covers = coversAction(statement, action);
      if (covers === false) continue;
      const wide = reachesAll(statement, `arn:aws:iam::1:${kind}/one`, `arn:aws:iam::1:${kind}/another`);
      const answer = covers === 'unknown' && wide !== false ? 'unknown' : wide;
      if (answer === true) return { action, wide: true };
      if (seen.action === undefined || answer === 'unknown') seen = { action, wide: answer };
    }
  return seen;
}
