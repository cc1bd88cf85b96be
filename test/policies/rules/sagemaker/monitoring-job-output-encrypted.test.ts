import { monitoringJobOutputEncrypted } from '../../../../policies/rules/sagemaker/monitoring-job-output-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const of = (Type: string, Properties: Record<string, unknown>) => ({ resources: { R: { Type, Properties } } });

ruleCases(monitoringJobOutputEncrypted, {
  pass: {
    'data quality': { DataQualityJobOutputConfig: { KmsKeyId: 'alias/reports' } },
    explainability: of('AWS::SageMaker::ModelExplainabilityJobDefinition', {
      ModelExplainabilityJobOutputConfig: { KmsKeyId: 'alias/reports' },
    }),
    'a schedule with its job in place': of('AWS::SageMaker::MonitoringSchedule', {
      MonitoringScheduleConfig: { MonitoringJobDefinition: { MonitoringOutputConfig: { KmsKeyId: 'alias/reports' } } },
    }),
  },
  fail: {
    'no key': { DataQualityJobOutputConfig: {} },
    "AWS's own key": { DataQualityJobOutputConfig: { KmsKeyId: 'alias/aws/s3' } },
    'model quality': of('AWS::SageMaker::ModelQualityJobDefinition', {}),
    bias: of('AWS::SageMaker::ModelBiasJobDefinition', { ModelBiasJobOutputConfig: { KmsKeyId: '' } }),
    'a schedule with its job in place': of('AWS::SageMaker::MonitoringSchedule', {
      MonitoringScheduleConfig: { MonitoringJobDefinition: {} },
    }),
  },
  unknown: { 'an imported key': { DataQualityJobOutputConfig: { KmsKeyId: { 'Fn::ImportValue': 'key' } } } },
});
