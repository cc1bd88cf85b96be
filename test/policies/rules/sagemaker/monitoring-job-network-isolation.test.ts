import { monitoringJobNetworkIsolation } from '../../../../policies/rules/sagemaker/monitoring-job-network-isolation';
import { ruleCases } from '../../../support/rule-cases';

const network = (NetworkConfig?: unknown) => ({ NetworkConfig });
const definition = (kind: string, properties: Record<string, unknown>) => ({
  resources: { J: { Type: `AWS::SageMaker::${kind}JobDefinition`, Properties: properties } },
});
const schedule = (MonitoringScheduleConfig: unknown, others: Record<string, unknown> = {}) => ({
  resources: { S: { Type: 'AWS::SageMaker::MonitoringSchedule', Properties: { MonitoringScheduleConfig } }, ...others },
  of: 'S',
});

ruleCases(monitoringJobNetworkIsolation, {
  pass: {
    'data quality': network({ EnableNetworkIsolation: true }),
    bias: definition('ModelBias', network({ EnableNetworkIsolation: true })),
    'a schedule with its job in place': schedule({
      MonitoringJobDefinition: network({ EnableNetworkIsolation: true }),
    }),
  },
  fail: {
    'no network configuration': network(),
    'not isolated': network({ EnableNetworkIsolation: false }),
    'model quality': definition('ModelQuality', {}),
    bias: definition('ModelBias', {}),
    explainability: definition('ModelExplainability', {}),
    'a schedule with its job in place': schedule({ MonitoringJobDefinition: {} }),
  },
  unknown: {
    'a parameter': {
      ...definition('DataQuality', network({ EnableNetworkIsolation: { Ref: 'P' } })),
      parameters: { P: { Type: 'String' } },
    },
    'a schedule whose job definition is elsewhere': schedule({ MonitoringJobDefinitionName: 'elsewhere' }),
  },
  'not applicable': {
    'a schedule whose job definition is judged itself': schedule(
      { MonitoringJobDefinitionName: { 'Fn::GetAtt': ['J', 'JobDefinitionName'] } },
      { J: { Type: 'AWS::SageMaker::DataQualityJobDefinition', Properties: {} } },
    ),
    'a schedule without a job': schedule({}),
  },
});
