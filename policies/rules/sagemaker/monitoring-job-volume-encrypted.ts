import type { Rule } from '../rule';
import { MONITORING_JOB_TYPES, ofMonitoringJob } from '../shared/monitoring-job';
import { volumeKey } from '../shared/volume-key';

export const monitoringJobVolumeEncrypted: Rule = {
  id: 'SageMakerMonitoringJobVolumeEncrypted',
  appliesTo: MONITORING_JOB_TYPES,
  severity: 'error',
  problem: 'volumes of the monitoring job are not encrypted under a key of the customer',
  fix: "Set 'ClusterConfig.VolumeKmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Captured data that the job works on is encrypted under a controlled key.',
      as: 'direct',
    },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_368'], 'checkov-tf': ['CKV_AWS_368'], aiml: ['SM-16'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_MonitoringClusterConfig.html',
  check: (resource, { graph }) =>
    ofMonitoringJob(resource, graph, (job) => volumeKey(job.place.node(job.cluster), 'VolumeKmsKeyId', 'InstanceType')),
};
