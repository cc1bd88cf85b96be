import { any } from '../../template/outcome';
import type { Rule } from '../rule';
import { MONITORING_JOB_TYPES, ofMonitoringJob } from '../shared/monitoring-job';

export const monitoringJobBaseline: Rule = {
  id: 'SageMakerMonitoringJobBaseline',
  appliesTo: MONITORING_JOB_TYPES,
  severity: 'warning',
  problem: 'the monitoring job has no baseline to compare with',
  fix: "Name constraints, statistics or a baselining job in the job's baseline configuration.",
  controls: {
    'iso42001:A.6.2.6': { why: 'The monitor has limits to hold the model against.', as: 'partial' },
    'iso42001:A.7.4': { why: 'What good data look like is written down as constraints.', as: 'partial' },
    'iso27001:A.8.16': { why: 'Odd behaviour can only be told from a stated normal.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-create-baseline.html',
  check: (resource, { graph }) =>
    ofMonitoringJob(resource, graph, ({ place, baseline }) =>
      any(
        place.present(`${baseline}.ConstraintsResource.S3Uri`),
        place.present(`${baseline}.StatisticsResource.S3Uri`),
        place.present(`${baseline}.BaseliningJobName`),
      ),
    ),
};
