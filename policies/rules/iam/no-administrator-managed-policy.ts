import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { textOf, Unknown } from '../../template/value';
import type { Rule } from '../rule';
import { PRINCIPAL_TYPES } from '../shared/principal-statements';

const ADMINISTRATION = /:policy\/(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/;

export const noAdministratorManagedPolicy: Rule = {
  id: 'IamNoAdministratorManagedPolicy',
  appliesTo: PRINCIPAL_TYPES,
  severity: 'error',
  problem: 'an administrator policy of AWS is attached',
  fix: 'Attach a policy that names the actions and resources that are needed.',
  controls: {
    'iso27001:A.8.2': { why: 'No principal of the stack is an administrator of the account.', as: 'partial' },
    'iso27001:A.5.15': { why: 'Access is decided for the duty instead of by a blanket policy.', as: 'partial' },
  },
  equivalents: {
    'checkov-tf': ['CKV_AWS_274'],
    'cfn-nag': ['W43'],
    config: ['IAM_POLICY_BLACKLISTED_CHECK'],
  },
  configRules: ['IAM_POLICY_BLACKLISTED_CHECK'],
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  check: (principal) => {
    const arns = principal.items('ManagedPolicyArns');
    if (!arns) return principal.undecided('ManagedPolicyArns');
    if (arns.length === 0) return notApplicable('no managed policy is attached');
    const bad = arns.filter((arn) => ADMINISTRATION.test(textOf(arn.get()) ?? ''));
    if (bad.length > 0) return bad.map((arn) => fail(arn.at, arn.get()));
    const open = arns.find((arn) => arn.get() instanceof Unknown);
    return open ? unknown('a policy that is passed in', open.at) : pass(principal.pathOf('ManagedPolicyArns'));
  },
};
