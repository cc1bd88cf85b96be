import { endpointConfigAsyncOutputEncrypted } from '../../../../policies/rules/sagemaker/endpoint-config-async-output-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const output = (OutputConfig: unknown) => ({ AsyncInferenceConfig: { OutputConfig } });

ruleCases(endpointConfigAsyncOutputEncrypted, {
  pass: { 'a key': output({ KmsKeyId: 'alias/answers' }) },
  fail: { 'no key': output({ S3OutputPath: 's3://b' }), "AWS's own key": output({ KmsKeyId: 'alias/aws/s3' }) },
  unknown: { 'imported output': output({ 'Fn::ImportValue': 'output' }) },
  'not applicable': { 'a synchronous endpoint': {} },
});
