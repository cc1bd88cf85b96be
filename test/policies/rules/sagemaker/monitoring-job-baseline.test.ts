import { monitoringJobBaseline } from '../../../../policies/rules/sagemaker/monitoring-job-baseline';
import { ruleCases } from '../../../support/rule-cases';

const baseline = (DataQualityBaselineConfig: unknown) => ({ DataQualityBaselineConfig });
const of = (Type: string, Properties: Record<string, unknown>) => ({ resources: { R: { Type, Properties } } });

ruleCases(monitoringJobBaseline, {
  pass: {
    constraints: baseline({ ConstraintsResource: { S3Uri: 's3://b/constraints.json' } }),
    'a baselining job': baseline({ BaseliningJobName: 'job' }),
    'a schedule with its job in place': of('AWS::SageMaker::MonitoringSchedule', {
      MonitoringScheduleConfig: {
        MonitoringJobDefinition: { BaselineConfig: { StatisticsResource: { S3Uri: 's3://b/statistics.json' } } },
      },
    }),
  },
  fail: {
    'no baseline': {},
    'an empty baseline': baseline({ ConstraintsResource: {} }),
    bias: of('AWS::SageMaker::ModelBiasJobDefinition', {
      ModelBiasBaselineConfig: { ConstraintsResource: { S3Uri: '' } },
    }),
  },
  unknown: {
    'a parameter': {
      parameters: { Uri: { Type: 'String' } },
      ...of('AWS::SageMaker::DataQualityJobDefinition', baseline({ ConstraintsResource: { S3Uri: { Ref: 'Uri' } } })),
    },
  },
});
