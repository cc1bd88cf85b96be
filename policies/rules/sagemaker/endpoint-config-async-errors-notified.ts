import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';

export const endpointConfigAsyncErrorsNotified: Rule = {
  id: 'SageMakerEndpointConfigAsyncErrorsNotified',
  appliesTo: ['AWS::SageMaker::EndpointConfig', 'embedded:SageMaker::EndpointConfig'],
  severity: 'warning',
  problem: 'nobody is told when an asynchronous request fails',
  fix: "Set 'AsyncInferenceConfig.OutputConfig.NotificationConfig.ErrorTopic'.",
  controls: {
    'iso27001:A.8.16': { why: 'Failures reach an operator instead of a folder that nobody reads.', as: 'partial' },
    'iso42001:A.6.2.6': { why: 'Errors of the operating system are reported for repair.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/async-inference-check-predictions.html',
  check: (config) =>
    config.has('AsyncInferenceConfig')
      ? config.present('AsyncInferenceConfig.OutputConfig.NotificationConfig.ErrorTopic')
      : notApplicable('the endpoint is not asynchronous'),
};
