import { endpointBiasOrExplanationMonitored } from '../../../../policies/rules/sagemaker/endpoint-bias-or-explanation-monitored';
import { ruleCases } from '../../../support/rule-cases';

const endpoint = { Type: 'AWS::SageMaker::Endpoint', Properties: { EndpointName: 'churn' } };
const schedule = (MonitoringType: unknown, EndpointName: unknown = 'churn') => ({
  Type: 'AWS::SageMaker::MonitoringSchedule',
  Properties: { EndpointName, MonitoringScheduleConfig: { MonitoringType, MonitoringJobDefinitionName: 'job' } },
});

ruleCases(endpointBiasOrExplanationMonitored, {
  pass: {
    bias: { resources: { E: endpoint, S: schedule('ModelBias') } },
    explanations: { resources: { E: endpoint, S: schedule('ModelExplainability') } },
  },
  fail: {
    'no schedule': { resources: { E: endpoint } },
    'only data quality': { resources: { E: endpoint, S: schedule('DataQuality') } },
    'in place, which checks data quality': {
      resources: {
        E: endpoint,
        S: {
          Type: 'AWS::SageMaker::MonitoringSchedule',
          Properties: { EndpointName: 'churn', MonitoringScheduleConfig: { MonitoringJobDefinition: {} } },
        },
      },
    },
  },
  unknown: {
    'a kind from a parameter': {
      parameters: { Kind: { Type: 'String' } },
      resources: { E: endpoint, S: schedule({ Ref: 'Kind' }) },
    },
    'an imported endpoint': { resources: { E: endpoint, S: schedule('ModelBias', { 'Fn::ImportValue': 'name' }) } },
  },
});
