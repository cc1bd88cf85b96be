import { monitoringScheduleSeesTraffic } from '../../../../policies/rules/sagemaker/monitoring-schedule-sees-traffic';
import { ruleCases } from '../../../support/rule-cases';

const template = (DataCaptureConfig?: unknown) => ({
  resources: {
    S: { Type: 'AWS::SageMaker::MonitoringSchedule', Properties: { EndpointName: 'churn' } },
    E: {
      Type: 'AWS::SageMaker::Endpoint',
      Properties: { EndpointName: 'churn', EndpointConfigName: { 'Fn::GetAtt': ['C', 'EndpointConfigName'] } },
    },
    C: { Type: 'AWS::SageMaker::EndpointConfig', Properties: { DataCaptureConfig } },
  },
});

ruleCases(monitoringScheduleSeesTraffic, {
  pass: { 'capture is on': template({ EnableCapture: true }) },
  fail: { 'no capture': template(), 'capture is off': template({ EnableCapture: false }) },
  unknown: {
    'an endpoint elsewhere': { EndpointName: 'elsewhere' },
    'a configuration elsewhere': {
      resources: {
        S: { Type: 'AWS::SageMaker::MonitoringSchedule', Properties: { EndpointName: { Ref: 'E' } } },
        E: { Type: 'AWS::SageMaker::Endpoint', Properties: { EndpointConfigName: 'elsewhere' } },
      },
    },
    'imported capture': template({ EnableCapture: { 'Fn::ImportValue': 'capture' } }),
  },
  'not applicable': {
    'a schedule over batch jobs': {
      MonitoringScheduleConfig: { MonitoringJobDefinition: { MonitoringInputs: [{ BatchTransformInput: {} }] } },
    },
  },
});
