import { trainingJobEncrypted } from '../../../../policies/rules/sagemaker/training-job-encrypted';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const training = (
  volume: unknown,
  output: unknown,
  resources: Record<string, unknown> = { InstanceType: 'ml.m5.xlarge' },
) =>
  stepOf('Training', {
    ResourceConfig: { ...resources, VolumeKmsKeyId: volume },
    OutputDataConfig: { KmsKeyId: output },
  });

ruleCases(trainingJobEncrypted, {
  pass: {
    'both keys': training('alias/volumes', 'alias/models'),
    'local storage takes no key': training(undefined, 'alias/models', { InstanceType: 'ml.p4d.24xlarge' }),
    'local storage in an instance group': training(undefined, 'alias/models', {
      InstanceGroups: [{ InstanceType: 'ml.g5.xlarge' }],
    }),
  },
  fail: {
    'no keys': stepOf('Training', {}),
    'no key for the model': training('alias/volumes', ''),
    'no key for the volumes': training(undefined, 'alias/models'),
    "AWS's own key": training('alias/aws/ebs', 'alias/models'),
  },
  unknown: {
    "a pipeline's parameter": training({ Get: 'Parameters.Key' }, 'alias/models'),
    'an instance type that the pipeline chooses': training(undefined, 'alias/models', {
      InstanceType: { Get: 'Parameters.InstanceType' },
    }),
  },
});
