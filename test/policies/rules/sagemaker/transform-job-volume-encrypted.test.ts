import { transformJobVolumeEncrypted } from '../../../../policies/rules/sagemaker/transform-job-volume-encrypted';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const transform = (TransformResources: unknown) => stepOf('Transform', { TransformResources });

ruleCases(transformJobVolumeEncrypted, {
  pass: { 'a key': transform({ InstanceType: 'ml.m5.xlarge', VolumeKmsKeyId: 'alias/volumes' }) },
  fail: { 'no key': transform({ InstanceType: 'ml.m5.xlarge' }), 'no resources': stepOf('Transform', {}) },
  unknown: { "a pipeline's parameter": transform({ VolumeKmsKeyId: { Get: 'Parameters.Key' } }) },
  'not applicable': { 'local storage takes no key': transform({ InstanceType: 'ml.g4dn.xlarge' }) },
});
