import { inferenceExperimentVolumeEncrypted } from '../../../../policies/rules/sagemaker/inference-experiment-volume-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const variants = (InstanceType: unknown) => ({
  ModelVariants: [{ InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType } } }],
});

ruleCases(inferenceExperimentVolumeEncrypted, {
  pass: { 'a key': { KmsKey: 'alias/shadow', ...variants('ml.m5.large') } },
  fail: { 'no key': variants('ml.m5.large'), 'an empty key': { KmsKey: '' } },
  unknown: { 'an imported key': { KmsKey: { 'Fn::ImportValue': 'key' } } },
  'not applicable': { 'local storage takes no key': variants('ml.g5.xlarge') },
});
