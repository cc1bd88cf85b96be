import type { Rule } from '../rule';
import { ofMonitoringJob } from '../shared/monitoring-job';

export const monitoringJobTrafficEncryption: Rule = {
  id: 'SageMakerMonitoringJobTrafficEncryption',
  appliesTo: [
    'AWS::SageMaker::DataQualityJobDefinition',
    'AWS::SageMaker::ModelQualityJobDefinition',
    'AWS::SageMaker::MonitoringSchedule',
  ],
  severity: 'error',
  problem: 'traffic between the instances of the monitoring job is not encrypted',
  fix: "Set 'NetworkConfig.EnableInterContainerTrafficEncryption' to true.",
  controls: {
    'iso27001:A.8.24': { why: 'Captured data is encrypted on its way between the instances.', as: 'direct' },
    'iso27001:A.5.14': { why: 'Information is protected while it is transferred inside the job.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_369'],
    'checkov-tf': ['CKV_AWS_369'],
    securityhub: ['SageMaker.9', 'SageMaker.13', 'SageMaker.22'],
    config: [
      'SAGEMAKER_DATA_QUALITY_JOB_ENCRYPT_IN_TRANSIT',
      'SAGEMAKER_MODEL_QUALITY_JOB_ENCRYPT_IN_TRANSIT',
      'SAGEMAKER_MONITORING_SCHEDULE_TRAFFIC_ENCRYPTION',
    ],
  },
  configRules: [
    'SAGEMAKER_DATA_QUALITY_JOB_ENCRYPT_IN_TRANSIT',
    'SAGEMAKER_MODEL_QUALITY_JOB_ENCRYPT_IN_TRANSIT',
    'SAGEMAKER_MONITORING_SCHEDULE_TRAFFIC_ENCRYPTION',
  ],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_MonitoringNetworkConfig.html',
  check: (resource, { graph }) =>
    ofMonitoringJob(resource, graph, (job) => job.place.isTrue(`${job.network}.EnableInterContainerTrafficEncryption`)),
};
