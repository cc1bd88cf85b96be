import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';
import { MONITORING_JOB_TYPES, ofMonitoringJob } from '../shared/monitoring-job';

export const monitoringJobOutputEncrypted: Rule = {
  id: 'SageMakerMonitoringJobOutputEncrypted',
  appliesTo: MONITORING_JOB_TYPES,
  severity: 'error',
  problem: 'reports of the monitoring job are not encrypted under a key of the customer',
  fix: "Set 'KmsKeyId' of the job's output configuration to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Reports, which hold samples and statistics of captured data, are stored under a controlled key.',
      as: 'direct',
    },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_367'], 'checkov-tf': ['CKV_AWS_367'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_MonitoringOutputConfig.html',
  check: (resource, { graph }) =>
    ofMonitoringJob(resource, graph, (job) => customerManagedKey(job.place, `${job.output}.KmsKeyId`)),
};
