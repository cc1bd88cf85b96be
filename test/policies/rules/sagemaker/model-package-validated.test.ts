import { modelPackageValidated } from '../../../../policies/rules/sagemaker/model-package-validated';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(modelPackageValidated, {
  pass: { 'not skipped': { SkipModelValidation: 'None' }, 'nothing said, which validates': {} },
  fail: { skipped: { SkipModelValidation: 'All' } },
  unknown: {
    'a parameter': {
      parameters: { Skip: { Type: 'String' } },
      resources: { P: { Type: 'AWS::SageMaker::ModelPackage', Properties: { SkipModelValidation: { Ref: 'Skip' } } } },
    },
  },
});
