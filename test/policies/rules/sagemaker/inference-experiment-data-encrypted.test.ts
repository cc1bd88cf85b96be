import { inferenceExperimentDataEncrypted } from '../../../../policies/rules/sagemaker/inference-experiment-data-encrypted';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(inferenceExperimentDataEncrypted, {
  pass: { 'a key': { DataStorageConfig: { Destination: 's3://b', KmsKey: 'alias/shadow' } } },
  fail: {
    'no key': { DataStorageConfig: { Destination: 's3://b' } },
    "AWS's own key": { DataStorageConfig: { KmsKey: 'alias/aws/s3' } },
  },
  unknown: { 'an imported key': { DataStorageConfig: { KmsKey: { 'Fn::ImportValue': 'key' } } } },
  'not applicable': { 'nothing is captured': {} },
});
