import { modelPackageInGroup } from '../../../../policies/rules/sagemaker/model-package-in-group';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(modelPackageInGroup, {
  pass: {
    'a version of a group': { ModelPackageGroupName: 'churn' },
    'a pipeline that registers into a group': stepOf('RegisterModel', { ModelPackageGroupName: 'churn' }),
  },
  fail: {
    'a package without a group': { ModelPackageName: 'churn' },
    'an empty group': { ModelPackageGroupName: '' },
    'a pipeline that registers without a group': stepOf('RegisterModel', { ModelPackageName: 'churn' }),
  },
  unknown: {
    'a parameter': {
      parameters: { Group: { Type: 'String' } },
      resources: {
        P: { Type: 'AWS::SageMaker::ModelPackage', Properties: { ModelPackageGroupName: { Ref: 'Group' } } },
      },
    },
    "a pipeline's parameter": stepOf('RegisterModel', { ModelPackageGroupName: { Get: 'Parameters.Group' } }),
  },
});
