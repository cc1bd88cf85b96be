import type { Rule } from '../rule';

export const notebookMetadataVersion: Rule = {
  id: 'SageMakerNotebookMetadataVersion',
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  severity: 'error',
  problem: "the notebook's credentials can be read from the old instance metadata service",
  fix: "Set 'InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion' to '2'.",
  controls: {
    'iso27001:A.8.5': {
      why: 'The credentials of the machine are only handed out to sessions that ask with a token.',
      as: 'partial',
    },
    'iso27001:A.5.17': {
      why: 'A page or package that makes the notebook call out cannot collect its credentials.',
      as: 'partial',
    },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_371'], 'checkov-tf': ['CKV_AWS_371'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-imds.html',
  check: (notebook) =>
    notebook.equals('InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion', '2'),
};
