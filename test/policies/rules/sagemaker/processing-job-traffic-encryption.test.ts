import { processingJobTrafficEncryption } from '../../../../policies/rules/sagemaker/processing-job-traffic-encryption';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const encrypted = (EnableInterContainerTrafficEncryption: unknown) => ({
  NetworkConfig: { EnableInterContainerTrafficEncryption },
});

ruleCases(processingJobTrafficEncryption, {
  pass: { encrypted: encrypted(true), 'an encrypted step': stepOf('Processing', encrypted(true)) },
  fail: { 'nothing said': {}, off: encrypted(false), 'a step': stepOf('Processing', encrypted('no')) },
  unknown: { "a pipeline's parameter": stepOf('Processing', encrypted({ Get: 'Parameters.Encrypt' })) },
});
