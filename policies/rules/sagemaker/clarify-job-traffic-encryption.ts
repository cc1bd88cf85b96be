import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';

export const clarifyJobTrafficEncryption: Rule = {
  id: 'SageMakerClarifyJobTrafficEncryption',
  appliesTo: ['AWS::SageMaker::ModelBiasJobDefinition', 'AWS::SageMaker::ModelExplainabilityJobDefinition'],
  severity: 'error',
  problem: 'traffic between the instances of the bias or explainability job is not encrypted',
  fix: "Set 'NetworkConfig.EnableInterContainerTrafficEncryption' to true, or use one instance.",
  controls: {
    'iso27001:A.8.24': { why: 'Captured data is encrypted on its way between the instances.', as: 'direct' },
    'iso27001:A.5.14': { why: 'Information is protected while it is transferred inside the job.', as: 'partial' },
  },
  equivalents: {
    securityhub: ['SageMaker.15', 'SageMaker.10'],
    config: ['SAGEMAKER_MODEL_BIAS_JOB_ENCRYPT_IN_TRANSIT', 'SAGEMAKER_MODEL_EXPLAINABILITY_JOB_ENCRYPT_IN_TRANSIT'],
  },
  configRules: ['SAGEMAKER_MODEL_BIAS_JOB_ENCRYPT_IN_TRANSIT', 'SAGEMAKER_MODEL_EXPLAINABILITY_JOB_ENCRYPT_IN_TRANSIT'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_MonitoringNetworkConfig.html',
  check: (resource) => {
    const encrypted = resource.isTrue('NetworkConfig.EnableInterContainerTrafficEncryption');
    if (encrypted.verdict !== 'fail') return encrypted;
    // A single instance has nobody to talk to.
    const several = resource.atLeast('JobResources.ClusterConfig.InstanceCount', 2);
    if (several.verdict === 'pass') return encrypted;
    return several.verdict === 'unknown' ? several : notApplicable('the job runs on one instance');
  },
};
