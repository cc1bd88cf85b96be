import type { Rule } from '../rule';
import { roleWithoutWildcardActions } from '../shared/role-without-wildcard-actions';

export const notebookRoleScoped: Rule = {
  id: 'IamNotebookRoleScoped',
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  severity: 'error',
  problem: 'the role of the notebook may do everything in a service',
  fix: 'Name in the policies of the role the actions that the work in the notebook needs.',
  controls: {
    'iso27001:A.8.2': {
      why: 'Whoever is in the notebook acts with its role, which therefore holds no broad rights.',
      as: 'partial',
    },
    'iso27001:A.5.15': { why: 'What can be done from a notebook is written down.', as: 'partial' },
    'iso42001:A.3.2': { why: "The role fits a data scientist's duty.", as: 'supporting' },
  },
  equivalents: { 'checkov-cfn': ['CKV2_AWS_68'], 'checkov-tf': ['CKV2_AWS_68'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html',
  check: (notebook, { graph }) => roleWithoutWildcardActions(notebook, 'RoleArn', graph),
};
