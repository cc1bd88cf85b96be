import { tuningJobVolumeEncrypted } from '../../../../policies/rules/sagemaker/tuning-job-volume-encrypted';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const tuning = (...definitions: Record<string, unknown>[]) => stepOf('Tuning', { TrainingJobDefinitions: definitions });
const keyed = { ResourceConfig: { InstanceType: 'ml.m5.xlarge', VolumeKmsKeyId: 'alias/volumes' } };

ruleCases(tuningJobVolumeEncrypted, {
  pass: {
    'a key': tuning(keyed),
    'a key among the resources of the tuning': tuning({
      HyperParameterTuningResourceConfig: { InstanceType: 'ml.m5.xlarge', VolumeKmsKeyId: 'alias/volumes' },
    }),
    'a single definition': stepOf('Tuning', { TrainingJobDefinition: keyed }),
  },
  fail: {
    'no key': tuning({ ResourceConfig: { InstanceType: 'ml.m5.xlarge' } }),
    'one definition of two': tuning(keyed, {}),
  },
  unknown: { "a pipeline's parameter": tuning({ ResourceConfig: { VolumeKmsKeyId: { Get: 'Parameters.Key' } } }) },
  'not applicable': {
    'local storage takes no key': tuning({
      HyperParameterTuningResourceConfig: { InstanceConfigs: [{ InstanceType: 'ml.p4d.24xlarge' }] },
    }),
  },
});
