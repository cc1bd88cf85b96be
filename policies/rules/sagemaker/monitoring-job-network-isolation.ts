import type { Rule } from '../rule';
import { MONITORING_JOB_TYPES, ofMonitoringJob } from '../shared/monitoring-job';

export const monitoringJobNetworkIsolation: Rule = {
  id: 'SageMakerMonitoringJobNetworkIsolation',
  appliesTo: MONITORING_JOB_TYPES,
  severity: 'error',
  problem: 'the container of the monitoring job can reach the network',
  fix: "Set 'NetworkConfig.EnableNetworkIsolation' to true.",
  controls: {
    'iso27001:A.8.22': { why: 'An isolated container cannot leave its network segment.', as: 'direct' },
    'iso27001:A.8.12': {
      why: 'Captured requests and answers that the job reads cannot be sent anywhere.',
      as: 'partial',
    },
  },
  equivalents: {
    securityhub: ['SageMaker.11', 'SageMaker.12', 'SageMaker.25', 'SageMaker.20', 'SageMaker.14'],
    config: [
      'SAGEMAKER_DATA_QUALITY_JOB_ISOLATION',
      'SAGEMAKER_MODEL_BIAS_JOB_ISOLATION',
      'SAGEMAKER_MODEL_QUALITY_JOB_DEFINITION_ISOLATION',
      'SAGEMAKER_MODEL_EXPLAINABILITY_JOB_NETWORK_ISOLATION',
      'SAGEMAKER_MONITORING_SCHEDULE_ISOLATION',
    ],
    aiml: ['SM-13'],
  },
  configRules: [
    'SAGEMAKER_DATA_QUALITY_JOB_ISOLATION',
    'SAGEMAKER_MODEL_BIAS_JOB_ISOLATION',
    'SAGEMAKER_MODEL_QUALITY_JOB_DEFINITION_ISOLATION',
    'SAGEMAKER_MODEL_EXPLAINABILITY_JOB_NETWORK_ISOLATION',
    'SAGEMAKER_MONITORING_SCHEDULE_ISOLATION',
  ],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_MonitoringNetworkConfig.html',
  check: (resource, { graph }) =>
    ofMonitoringJob(resource, graph, (job) => job.place.isTrue(`${job.network}.EnableNetworkIsolation`)),
};
