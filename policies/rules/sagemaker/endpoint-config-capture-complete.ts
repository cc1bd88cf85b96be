import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';

export const endpointConfigCaptureComplete: Rule = {
  id: 'SageMakerEndpointConfigCaptureComplete',
  appliesTo: ['AWS::SageMaker::EndpointConfig', 'embedded:SageMaker::EndpointConfig'],
  severity: 'warning',
  problem: 'only part of the traffic is captured',
  fix: "List 'Input' and 'Output' in 'CaptureOptions' and raise 'InitialSamplingPercentage'.",
  controls: {
    'iso42001:A.6.2.8': {
      why: 'Both sides of each use are in the record, for the share of uses that the organisation set.',
      as: 'partial',
    },
    'iso42001:A.6.2.6': {
      why: 'Monitors see requests and answers, so that they can judge both data and model.',
      as: 'partial',
    },
    'iso27001:A.8.15': {
      why: 'A log that leaves out a side or most events cannot explain what happened.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DataCaptureConfig.html',
  check: (config, { options }) => {
    if (!config.has('DataCaptureConfig')) return notApplicable('nothing is captured');
    const capture = config.node('DataCaptureConfig');
    return [
      capture.some('CaptureOptions', (option) => option.equals('CaptureMode', 'Input', 'InputAndOutput')),
      capture.some('CaptureOptions', (option) => option.equals('CaptureMode', 'Output', 'InputAndOutput')),
      capture.atLeast('InitialSamplingPercentage', options.captureSamplingPercentage),
    ];
  },
};
