import type { Rule } from '../rule';

export const notebookInVpc: Rule = {
  id: 'SageMakerNotebookInVpc',
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  severity: 'error',
  problem: 'the notebook does not sit in a VPC of the customer',
  fix: "Set 'SubnetId' to a private subnet and 'SecurityGroupIds'.",
  controls: {
    'iso27001:A.8.22': { why: 'The notebook sits in a network segment chosen for development.', as: 'partial' },
    'iso27001:A.8.20': { why: 'Its traffic passes the security groups and flow logs of the VPC.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-SM1'],
    'checkov-tf': ['CKV_AWS_306'],
    kics: ['sagemaker_notebook_not_placed_in_vpc'],
    prowler: ['sagemaker_notebook_instance_vpc_settings_configured'],
    securityhub: ['SageMaker.2'],
    config: ['SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC'],
    controltower: ['CT.SAGEMAKER.PR.2'],
    steampipe: ['sagemaker_notebook_instance_in_vpc'],
    cloudsploit: ['notebookInstanceInVpc'],
    aiml: ['SM-10'],
  },
  configRules: ['SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html',
  check: (notebook) => notebook.present('SubnetId'),
};
