import { compilationJobOutputEncrypted } from '../../../../policies/rules/sagemaker/compilation-job-output-encrypted';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(compilationJobOutputEncrypted, {
  pass: { 'a key': stepOf('Compilation', { OutputConfig: { KmsKeyId: 'alias/models' } }) },
  fail: { 'no key': stepOf('Compilation', { OutputConfig: {} }), 'no output': stepOf('Compilation', {}) },
  unknown: {
    "a pipeline's parameter": stepOf('Compilation', { OutputConfig: { KmsKeyId: { Get: 'Parameters.Key' } } }),
  },
});
