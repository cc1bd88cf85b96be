import type { Rule } from '../rule';

export const notebookNoDirectInternet: Rule = {
  id: 'SageMakerNotebookNoDirectInternet',
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  severity: 'error',
  problem: 'the notebook reaches the internet past the VPC',
  fix: "Set 'DirectInternetAccess' to 'Disabled'.",
  controls: {
    'iso27001:A.8.22': { why: 'The notebook has no way around its network segment.', as: 'direct' },
    'iso27001:A.8.12': { why: 'Training data cannot leave past the egress rules of the VPC.', as: 'partial' },
    'iso27001:A.8.20': {
      why: 'There is no network interface that AWS manages beside the governed one.',
      as: 'partial',
    },
  },
  equivalents: {
    'cdk-nag': [
      'AwsSolutions-SM3',
      'HIPAA.Security-SageMakerNotebookNoDirectInternetAccess',
      'NIST.800.53.R4-SageMakerNotebookNoDirectInternetAccess',
      'NIST.800.53.R5-SageMakerNotebookNoDirectInternetAccess',
      'PCI.DSS.321-SageMakerNotebookNoDirectInternetAccess',
    ],
    guard: ['SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS'],
    'checkov-tf': ['CKV_AWS_122'],
    kics: ['sagemaker_enabling_internet_access'],
    prowler: ['sagemaker_notebook_instance_without_direct_internet_access_configured'],
    securityhub: ['SageMaker.1'],
    config: ['SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS'],
    controltower: ['CT.SAGEMAKER.PR.1'],
    steampipe: ['sagemaker_notebook_instance_direct_internet_access_disabled'],
    cloudsploit: ['notebookDirectInternetAccess'],
    aiml: ['SM-01'],
  },
  configRules: ['SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html',
  check: (notebook) => notebook.equals('DirectInternetAccess', 'Disabled'),
};
