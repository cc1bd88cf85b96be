import type { Rule } from '../rule';

export const modelPackageMeasured: Rule = {
  id: 'SageMakerModelPackageMeasured',
  appliesTo: ['AWS::SageMaker::ModelPackage'],
  severity: 'warning',
  problem: 'the registered model lacks results that its approval and monitoring need',
  fix: "Add 'ModelMetrics' of quality, bias and explainability, and 'DriftCheckBaselines'.",
  controls: {
    'iso42001:A.6.2.4': {
      why: 'The results of the tests are kept with the version that they were made on.',
      as: 'partial',
    },
    'iso42001:A.7.4': { why: 'The baseline says what good data look like for this model.', as: 'partial' },
    'iso42001:A.5.4': {
      why: 'Bias and explanation reports are inputs to judging the effect on people.',
      as: 'supporting',
    },
    'iso27001:A.8.29': { why: 'Acceptance rests on recorded test results.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-version.html',
  check: (modelPackage) =>
    ['ModelMetrics.ModelQuality', 'ModelMetrics.Bias', 'ModelMetrics.Explainability', 'DriftCheckBaselines'].map(
      (path) => modelPackage.present(path),
    ),
};
