import type { Rule } from '../rule';

export const notebookPlatformSupported: Rule = {
  id: 'SageMakerNotebookPlatformSupported',
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  severity: 'warning',
  problem: 'the notebook does not state a platform that still gets security updates',
  fix: "Set 'PlatformIdentifier' to 'notebook-al2023-v1'.",
  controls: {
    'iso27001:A.8.8': { why: 'The operating system gets fixes for known weaknesses.', as: 'partial' },
    'iso27001:A.8.9': { why: 'The platform is a stated part of the configuration.', as: 'supporting' },
  },
  equivalents: {
    securityhub: ['SageMaker.8'],
    config: ['SAGEMAKER_NOTEBOOK_INSTANCE_PLATFORM_VERSION'],
    steampipe: ['sagemaker_notebook_instance_supported_platform_version'],
  },
  configRules: ['SAGEMAKER_NOTEBOOK_INSTANCE_PLATFORM_VERSION'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-al2023.html',
  // Amazon Linux 2 has had no updates since June 2026.
  check: (notebook) => notebook.matches('PlatformIdentifier', /^notebook-al2023-v\d+$/),
};
