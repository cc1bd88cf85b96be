import type { Rule } from '../rule';

export const modelNetworkIsolation: Rule = {
  id: 'SageMakerModelNetworkIsolation',
  appliesTo: ['AWS::SageMaker::Model', 'embedded:SageMaker::Model'],
  severity: 'error',
  problem: 'the model container can reach the network',
  fix: "Set 'EnableNetworkIsolation' to true.",
  controls: {
    'iso27001:A.8.22': { why: 'An isolated container cannot leave its network segment.', as: 'direct' },
    'iso27001:A.8.12': {
      why: 'Without a network the container cannot send inputs or weights anywhere.',
      as: 'partial',
    },
    'iso42001:A.6.2.5': {
      why: 'The model is deployed with the isolation that its deployment plan asks for.',
      as: 'partial',
    },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_370'],
    'checkov-tf': ['CKV_AWS_370'],
    prowler: ['sagemaker_models_network_isolation_enabled'],
    securityhub: ['SageMaker.5'],
    config: ['SAGEMAKER_MODEL_ISOLATION_ENABLED'],
    steampipe: ['sagemaker_model_network_isolation_enabled'],
    aiml: ['SM-11'],
  },
  configRules: ['SAGEMAKER_MODEL_ISOLATION_ENABLED'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html',
  check: (model) => model.isTrue('EnableNetworkIsolation'),
};
