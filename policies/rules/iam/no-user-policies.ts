import { all, fail, notApplicable, type Outcome, pass } from '../../template/outcome';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';

/** Where each type attaches a policy to a user. */
const USERS: Readonly<Record<string, readonly string[]>> = {
  'AWS::IAM::User': ['Policies', 'ManagedPolicyArns'],
  'AWS::IAM::UserPolicy': ['UserName'],
  'AWS::IAM::Policy': ['Users'],
  'AWS::IAM::ManagedPolicy': ['Users'],
};

export const noUserPolicies: Rule = {
  id: 'IamNoUserPolicies',
  appliesTo: Object.keys(USERS),
  severity: 'error',
  problem: 'permissions are attached to an IAM user',
  fix: 'Attach the policy to a role that people assume, or to a group.',
  controls: {
    'iso27001:A.5.15': { why: 'Access follows a role that can be reviewed, not one person.', as: 'partial' },
    'iso27001:A.5.18': { why: 'A leaver or mover keeps no permissions of their own.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['rules.iam.IAMUserNoPolicies'],
    'checkov-cfn': ['CKV_AWS_40'],
    'cfn-nag': ['F10', 'F11', 'F12'],
    securityhub: ['IAM.2'],
    config: ['IAM_USER_NO_POLICIES_CHECK'],
  },
  configRules: ['IAM_USER_NO_POLICIES_CHECK'],
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  check: (resource) => {
    const outcomes = (USERS[resource.type] ?? []).map((property) => empty(resource, property));
    const found = all(...outcomes);
    // Of a policy only its users are of interest; a policy without any is somebody else's business.
    return found.verdict === 'pass' && resource.type !== 'AWS::IAM::User'
      ? notApplicable('attached to no user')
      : found;
  },
};

function empty(resource: ResourceView, property: string): Outcome {
  const outcome = resource.absent(property);
  return outcome.verdict === 'pass'
    ? pass(outcome.at)
    : outcome.verdict === 'fail'
      ? fail(outcome.at, undefined, property)
      : outcome;
}
