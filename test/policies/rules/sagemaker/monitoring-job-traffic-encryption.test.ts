import { monitoringJobTrafficEncryption } from '../../../../policies/rules/sagemaker/monitoring-job-traffic-encryption';
import { ruleCases } from '../../../support/rule-cases';

const on = { NetworkConfig: { EnableInterContainerTrafficEncryption: true } };
const of = (Type: string, Properties: Record<string, unknown>) => ({ resources: { R: { Type, Properties } } });

ruleCases(monitoringJobTrafficEncryption, {
  pass: {
    'data quality': on,
    'a schedule with its job in place': of('AWS::SageMaker::MonitoringSchedule', {
      MonitoringScheduleConfig: { MonitoringJobDefinition: on },
    }),
  },
  fail: {
    'nothing said': {},
    off: { NetworkConfig: { EnableInterContainerTrafficEncryption: 'false' } },
    'model quality': of('AWS::SageMaker::ModelQualityJobDefinition', {}),
    'a schedule with its job in place': of('AWS::SageMaker::MonitoringSchedule', {
      MonitoringScheduleConfig: { MonitoringJobDefinition: { NetworkConfig: {} } },
    }),
  },
  unknown: { 'imported network': { NetworkConfig: { 'Fn::ImportValue': 'network' } } },
});
