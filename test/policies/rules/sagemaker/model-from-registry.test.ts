import { modelFromRegistry } from '../../../../policies/rules/sagemaker/model-from-registry';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(modelFromRegistry, {
  pass: { 'a package': { PrimaryContainer: { ModelPackageName: 'arn:aws:sagemaker:eu-west-1:1:model-package/g/1' } } },
  fail: {
    'an archive': { PrimaryContainer: { Image: 'i', ModelDataUrl: 's3://b/model.tar.gz' } },
    'a prefix': { PrimaryContainer: { Image: 'i', ModelDataSource: { S3DataSource: { S3Uri: 's3://b/m/' } } } },
    'one container of two': { Containers: [{ ModelPackageName: 'p' }, { Image: 'i', ModelDataUrl: 's3://b/m' }] },
    'an empty package name': { PrimaryContainer: { ModelPackageName: '', ModelDataUrl: 's3://b/m' } },
  },
  unknown: {
    'a parameter': {
      parameters: { Package: { Type: 'String' } },
      resources: {
        M: {
          Type: 'AWS::SageMaker::Model',
          Properties: { PrimaryContainer: { ModelPackageName: { Ref: 'Package' } } },
        },
      },
    },
  },
  'not applicable': { 'no artifact': { PrimaryContainer: { Image: 'i' } }, 'no container': {} },
});
