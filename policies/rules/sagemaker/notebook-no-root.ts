import type { Rule } from '../rule';

export const notebookNoRoot: Rule = {
  id: 'SageMakerNotebookNoRoot',
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  severity: 'error',
  problem: 'users are root on the notebook',
  fix: "Set 'RootAccess' to 'Disabled'.",
  controls: {
    'iso27001:A.8.2': { why: 'Users have no administrator rights on the machine.', as: 'direct' },
    'iso27001:A.8.18': { why: 'Users cannot switch off agents or change the system.', as: 'partial' },
    'iso27001:A.8.19': { why: 'Users cannot install system software.', as: 'partial' },
  },
  equivalents: {
    'checkov-tf': ['CKV_AWS_307'],
    prowler: ['sagemaker_notebook_instance_root_access_disabled'],
    securityhub: ['SageMaker.3'],
    config: ['SAGEMAKER_NOTEBOOK_INSTANCE_ROOT_ACCESS_CHECK'],
    controltower: ['CT.SAGEMAKER.PR.3'],
    steampipe: ['sagemaker_notebook_instance_root_access_disabled'],
    aiml: ['SM-09'],
  },
  configRules: ['SAGEMAKER_NOTEBOOK_INSTANCE_ROOT_ACCESS_CHECK'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-root-access.html',
  check: (notebook) => notebook.equals('RootAccess', 'Disabled'),
};
