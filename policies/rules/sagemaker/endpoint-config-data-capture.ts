import type { Rule } from '../rule';

export const endpointConfigDataCapture: Rule = {
  id: 'SageMakerEndpointConfigDataCapture',
  appliesTo: ['AWS::SageMaker::EndpointConfig', 'embedded:SageMaker::EndpointConfig'],
  severity: 'error',
  problem: 'requests to the model and its answers are not recorded',
  fix: "Set 'DataCaptureConfig' with 'EnableCapture' true. Serverless variants cannot capture: record requests in front of them.",
  controls: {
    'iso42001:A.6.2.8': {
      why: 'Use of the system is recorded, request by request, in the operating phase.',
      as: 'direct',
    },
    'iso42001:A.6.2.6': {
      why: 'Without the record no monitor can compare what the model sees with its baseline.',
      as: 'partial',
    },
    'iso27001:A.8.15': { why: 'The record says what was asked and answered, for later investigation.', as: 'partial' },
    'iso27001:A.8.16': { why: 'The captured traffic is what monitors look for odd behaviour in.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-data-capture.html',
  check: (config) => config.isTrue('DataCaptureConfig.EnableCapture'),
};
