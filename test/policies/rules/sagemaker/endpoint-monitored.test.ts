import { endpointMonitored } from '../../../../policies/rules/sagemaker/endpoint-monitored';
import { ruleCases } from '../../../support/rule-cases';

const endpoint = { Type: 'AWS::SageMaker::Endpoint', Properties: { EndpointName: 'churn' } };
const inline = (EndpointName: unknown) => ({
  Type: 'AWS::SageMaker::MonitoringSchedule',
  Properties: {
    MonitoringScheduleConfig: { MonitoringJobDefinition: { MonitoringInputs: [{ EndpointInput: { EndpointName } }] } },
  },
});

ruleCases(endpointMonitored, {
  pass: {
    'a schedule with its job in place': { resources: { E: endpoint, S: inline('churn') } },
    'a schedule that names the endpoint': {
      resources: {
        E: endpoint,
        S: {
          Type: 'AWS::SageMaker::MonitoringSchedule',
          Properties: { EndpointName: { 'Fn::GetAtt': ['E', 'EndpointName'] } },
        },
      },
    },
    'a schedule with a job definition': {
      resources: {
        E: endpoint,
        S: {
          Type: 'AWS::SageMaker::MonitoringSchedule',
          Properties: {
            MonitoringScheduleConfig: { MonitoringJobDefinitionName: { 'Fn::GetAtt': ['J', 'JobDefinitionName'] } },
          },
        },
        J: {
          Type: 'AWS::SageMaker::ModelBiasJobDefinition',
          Properties: { ModelBiasJobInput: { EndpointInput: { EndpointName: 'churn' } } },
        },
      },
    },
  },
  fail: {
    'no schedule': { resources: { E: endpoint } },
    'a schedule of another endpoint': { resources: { E: endpoint, S: inline('other') } },
    'a job definition without a schedule': {
      resources: {
        E: endpoint,
        J: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: { DataQualityJobInput: { EndpointInput: { EndpointName: 'churn' } } },
        },
      },
    },
  },
  unknown: {
    'a schedule whose endpoint a parameter names': {
      parameters: { Name: { Type: 'String' } },
      resources: { E: endpoint, S: inline({ Ref: 'Name' }) },
    },
    'a schedule whose job definition is elsewhere': {
      resources: {
        E: endpoint,
        S: {
          Type: 'AWS::SageMaker::MonitoringSchedule',
          Properties: { MonitoringScheduleConfig: { MonitoringJobDefinitionName: 'elsewhere' } },
        },
      },
    },
  },
});
