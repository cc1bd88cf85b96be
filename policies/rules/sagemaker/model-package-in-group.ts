import type { Rule } from '../rule';

export const modelPackageInGroup: Rule = {
  id: 'SageMakerModelPackageInGroup',
  appliesTo: ['AWS::SageMaker::ModelPackage', 'embedded:SageMaker::ModelPackage'],
  severity: 'warning',
  problem: 'the model is registered outside the model registry, without versions or approval',
  fix: "Set 'ModelPackageGroupName', so that the model is a version that waits for approval.",
  controls: {
    'iso42001:A.6.2.4': {
      why: 'Only versions in a group have an approval status that gates deployment.',
      as: 'partial',
    },
    'iso42001:A.4.2': { why: 'The registry lists every version of the model.', as: 'partial' },
    'iso27001:A.5.9': { why: 'The model version is part of an inventory.', as: 'partial' },
    'iso27001:A.8.32': { why: 'Versions and their approvals make changes of the model traceable.', as: 'partial' },
  },
  equivalents: { prowler: ['sagemaker_models_registry_in_use'], aiml: ['SM-08', 'SM-22'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry.html',
  check: (modelPackage) => modelPackage.present('ModelPackageGroupName'),
};
