import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import type { Value } from '../../template/value';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { roleIdentity } from '../shared/role-identity';

export const userProfileOwnRole: Rule = {
  id: 'SageMakerUserProfileOwnRole',
  appliesTo: ['AWS::SageMaker::UserProfile'],
  severity: 'error',
  problem: 'all user profiles run with one role',
  fix: "Set 'UserSettings.ExecutionRole' to a role for the user or for the persona.",
  controls: {
    'iso27001:A.5.18': {
      why: 'Access can be given to and taken from one user or persona only where roles differ.',
      as: 'partial',
    },
    'iso27001:A.5.3': { why: 'Different roles keep the duties of different users apart.', as: 'partial' },
    'iso42001:A.3.2': {
      why: 'A role of its own for each persona shows that assigned roles are enforced.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html',
  check: (profile, { graph }) => {
    const at = profile.pathOf('UserSettings.ExecutionRole');
    const profiles = graph.ofType('AWS::SageMaker::UserProfile');
    if (profiles.length < 2) return notApplicable('the only user profile of this assembly');
    // A profile without a role of its own uses the default of its domain.
    const roles = profiles.map((one) => roleIdentity(roleOf(one, graph), graph));
    const first = roles[0];
    if (roles.some((role) => role === undefined || role.key !== first?.key)) {
      const open = roles.some((role) => role === undefined || !role.decided);
      return open
        ? unknown('roles that are known at deployment', at)
        : pass(at, profile.get('UserSettings.ExecutionRole'));
    }
    return fail(at, profile.get('UserSettings.ExecutionRole'));
  },
};

function roleOf(profile: ResourceView, graph: ResourceGraph): Value {
  const own = profile.get('UserSettings.ExecutionRole');
  if (own !== undefined) return own;
  const domain = graph.find(profile.get('DomainId'), 'AWS::SageMaker::Domain');
  return domain instanceof ResourceView ? domain.get('DefaultUserSettings.ExecutionRole') : undefined;
}
