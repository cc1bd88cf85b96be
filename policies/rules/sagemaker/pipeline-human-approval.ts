import type { Rule } from '../rule';

export const pipelineHumanApproval: Rule = {
  id: 'SageMakerPipelineHumanApproval',
  appliesTo: ['embedded:SageMaker::ModelPackage'],
  severity: 'error',
  problem: 'the pipeline approves the model that it has made itself',
  fix: "Register with 'ModelApprovalStatus' 'PendingManualApproval' and let another person approve.",
  controls: {
    'iso42001:A.6.2.4': { why: 'A person judges the results before a version is released.', as: 'partial' },
    'iso42001:A.9.2': { why: 'The approval step of the process cannot be skipped by the pipeline.', as: 'supporting' },
    'iso27001:A.5.3': { why: 'What builds the model does not approve it.', as: 'partial' },
    'iso27001:A.8.32': { why: 'The change waits for a decision.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-approve.html',
  // A version without a status waits for approval: that is what the service sets.
  check: (registration) => registration.differs('ModelApprovalStatus', 'Approved'),
};
