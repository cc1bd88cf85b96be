import { clarifyJobTrafficEncryption } from '../../../../policies/rules/sagemaker/clarify-job-traffic-encryption';
import { ruleCases } from '../../../support/rule-cases';

const job = (InstanceCount: unknown, NetworkConfig?: unknown) => ({
  JobResources: { ClusterConfig: { InstanceCount } },
  NetworkConfig,
});

ruleCases(clarifyJobTrafficEncryption, {
  pass: { encrypted: job(2, { EnableInterContainerTrafficEncryption: true }) },
  fail: {
    'two instances': job(2),
    'two instances, switched off': job('2', { EnableInterContainerTrafficEncryption: false }),
    explainability: {
      resources: { J: { Type: 'AWS::SageMaker::ModelExplainabilityJobDefinition', Properties: job(3) } },
    },
  },
  unknown: {
    'a count from a parameter': {
      parameters: { Count: { Type: 'Number' } },
      resources: { J: { Type: 'AWS::SageMaker::ModelBiasJobDefinition', Properties: job({ Ref: 'Count' }) } },
    },
  },
  'not applicable': { 'one instance': job(1) },
});
