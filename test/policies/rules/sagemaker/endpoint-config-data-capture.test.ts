import { endpointConfigDataCapture } from '../../../../policies/rules/sagemaker/endpoint-config-data-capture';
import { ruleCases } from '../../../support/rule-cases';

const capture = (EnableCapture: unknown) => ({ DataCaptureConfig: { EnableCapture } });

ruleCases(endpointConfigDataCapture, {
  pass: { 'capture is on': capture(true), 'capture is on, as text': capture('true') },
  fail: { 'no capture': {}, 'capture is off': capture(false), 'nothing said': { DataCaptureConfig: {} } },
  unknown: {
    'a parameter': {
      parameters: { Capture: { Type: 'String' } },
      resources: { C: { Type: 'AWS::SageMaker::EndpointConfig', Properties: capture({ Ref: 'Capture' }) } },
    },
  },
});
