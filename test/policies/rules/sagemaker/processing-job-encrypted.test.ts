import { processingJobEncrypted } from '../../../../policies/rules/sagemaker/processing-job-encrypted';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const job = (volume: unknown, output?: unknown, InstanceType: unknown = 'ml.m5.xlarge') => ({
  ProcessingResources: { ClusterConfig: { InstanceType, VolumeKmsKeyId: volume } },
  ProcessingOutputConfig: output === undefined ? undefined : { Outputs: [], KmsKeyId: output },
});

ruleCases(processingJobEncrypted, {
  pass: {
    'both keys': job('alias/volumes', 'alias/output'),
    'local storage, and a key for the output': job(undefined, 'alias/output', 'ml.g5.xlarge'),
    'no output': job('alias/volumes'),
    'a step': stepOf('Processing', job('alias/volumes', 'alias/output')),
  },
  fail: {
    'no keys': job(undefined, ''),
    'no key for the output': job('alias/volumes', ''),
    'no key for the volumes': job(undefined, 'alias/output'),
    'a step': stepOf('Processing', job('', 'alias/output')),
    'a check in a pipeline': stepOf('QualityCheck', job('alias/volumes', '')),
  },
  unknown: {
    "a pipeline's parameter": stepOf('Processing', job({ Get: 'Parameters.Key' }, 'alias/output')),
    'a parameter': {
      parameters: { Key: { Type: 'String' } },
      resources: { J: { Type: 'AWS::SageMaker::ProcessingJob', Properties: job({ Ref: 'Key' }, 'alias/output') } },
    },
  },
});
