import { endpointConfigCaptureComplete } from '../../../../policies/rules/sagemaker/endpoint-config-capture-complete';
import { ruleCases } from '../../../support/rule-cases';

const capture = (modes: unknown[], percentage: unknown) => ({
  DataCaptureConfig: {
    CaptureOptions: modes.map((CaptureMode) => ({ CaptureMode })),
    InitialSamplingPercentage: percentage,
  },
});
const both = ['Input', 'Output'];

ruleCases(endpointConfigCaptureComplete, {
  pass: {
    'both sides, every request': capture(both, 100),
    'one option for both': capture(['InputAndOutput'], '100'),
    'a share that the organisation allows': {
      resources: { C: { Type: 'AWS::SageMaker::EndpointConfig', Properties: capture(both, 20) } },
      options: { captureSamplingPercentage: 10 },
    },
  },
  fail: {
    'answers are missing': capture(['Input'], 100),
    'requests are missing': capture(['Output'], 100),
    'a tenth of the requests': capture(both, 10),
    'no options': { DataCaptureConfig: { InitialSamplingPercentage: 100 } },
  },
  unknown: {
    'a share from a parameter': {
      parameters: { Share: { Type: 'Number' } },
      resources: { C: { Type: 'AWS::SageMaker::EndpointConfig', Properties: capture(both, { Ref: 'Share' }) } },
    },
    'an imported option': capture([{ 'Fn::ImportValue': 'mode' }], 100),
  },
  'not applicable': { 'nothing is captured': {} },
});
