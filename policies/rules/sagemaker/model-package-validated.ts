import type { Rule } from '../rule';

export const modelPackageValidated: Rule = {
  id: 'SageMakerModelPackageValidated',
  appliesTo: ['AWS::SageMaker::ModelPackage'],
  severity: 'error',
  problem: 'the validation of the model package is skipped',
  fix: "Remove 'SkipModelValidation'.",
  controls: {
    'iso42001:A.6.2.4': { why: 'The package is validated before it can be used.', as: 'partial' },
    'iso27001:A.8.29': { why: 'Acceptance tests are not bypassed.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModelPackage.html',
  check: (modelPackage) => modelPackage.differs('SkipModelValidation', 'All'),
};
