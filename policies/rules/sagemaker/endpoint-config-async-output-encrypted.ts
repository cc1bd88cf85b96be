import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const endpointConfigAsyncOutputEncrypted: Rule = {
  id: 'SageMakerEndpointConfigAsyncOutputEncrypted',
  appliesTo: ['AWS::SageMaker::EndpointConfig', 'embedded:SageMaker::EndpointConfig'],
  severity: 'error',
  problem: 'answers of the asynchronous endpoint are not encrypted under a key of the customer',
  fix: "Set 'AsyncInferenceConfig.OutputConfig.KmsKeyId' to a customer-managed key.",
  controls: {
    'iso27001:A.8.24': { why: 'Answers wait in S3 under a key that the organisation controls.', as: 'direct' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_AsyncInferenceOutputConfig.html',
  check: (config) =>
    config.has('AsyncInferenceConfig')
      ? customerManagedKey(config, 'AsyncInferenceConfig.OutputConfig.KmsKeyId')
      : notApplicable('the endpoint is not asynchronous'),
};
