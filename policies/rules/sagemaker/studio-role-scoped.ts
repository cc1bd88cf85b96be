import type { Rule } from '../rule';
import { ofRole } from '../shared/of-named-resource';
import { roleScoped } from '../shared/role-scope';

export const studioRoleScoped: Rule = {
  id: 'SageMakerStudioRoleScoped',
  appliesTo: ['AWS::SageMaker::Domain', 'AWS::SageMaker::UserProfile'],
  severity: 'error',
  problem: 'notebooks run with a role that may do everything',
  fix: 'Give the role only the actions that the persona needs; drop AdministratorAccess and AmazonSageMakerFullAccess.',
  controls: {
    'iso27001:A.8.2': {
      why: 'Code in a notebook acts with this role, so a broad role is privileged access for every user.',
      as: 'direct',
    },
    'iso27001:A.5.15': { why: 'The role is the access rule for all that a notebook can reach.', as: 'partial' },
    'iso42001:A.3.2': {
      why: 'A role cut to a persona shows that responsibilities are kept apart in practice.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html',
  check: (studio, { graph }) => {
    const paths =
      studio.type === 'AWS::SageMaker::Domain'
        ? ['DefaultUserSettings.ExecutionRole', 'DefaultSpaceSettings.ExecutionRole']
        : ['UserSettings.ExecutionRole'];
    return paths.map((path) => ofRole(graph, studio, path, (role) => roleScoped(role, graph, ['sagemaker'])));
  },
};
