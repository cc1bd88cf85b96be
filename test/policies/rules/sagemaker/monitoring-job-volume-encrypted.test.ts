import { monitoringJobVolumeEncrypted } from '../../../../policies/rules/sagemaker/monitoring-job-volume-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const cluster = (settings: Record<string, unknown>) => ({ JobResources: { ClusterConfig: settings } });
const of = (Type: string, Properties: Record<string, unknown>) => ({ resources: { R: { Type, Properties } } });

ruleCases(monitoringJobVolumeEncrypted, {
  pass: {
    'a key': cluster({ InstanceType: 'ml.m5.xlarge', VolumeKmsKeyId: 'alias/volumes' }),
    'a schedule with its job in place': of('AWS::SageMaker::MonitoringSchedule', {
      MonitoringScheduleConfig: {
        MonitoringJobDefinition: { MonitoringResources: { ClusterConfig: { VolumeKmsKeyId: 'alias/volumes' } } },
      },
    }),
  },
  fail: {
    'no key': cluster({ InstanceType: 'ml.m5.xlarge' }),
    bias: of('AWS::SageMaker::ModelBiasJobDefinition', cluster({})),
    'a schedule with its job in place': of('AWS::SageMaker::MonitoringSchedule', {
      MonitoringScheduleConfig: { MonitoringJobDefinition: {} },
    }),
  },
  unknown: {
    'an instance type from a parameter': {
      parameters: { Type: { Type: 'String' } },
      ...of('AWS::SageMaker::DataQualityJobDefinition', cluster({ InstanceType: { Ref: 'Type' } })),
    },
  },
  'not applicable': { 'local storage takes no key': cluster({ InstanceType: 'ml.m6id.xlarge' }) },
});
