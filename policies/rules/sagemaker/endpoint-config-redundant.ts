import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';

export const endpointConfigRedundant: Rule = {
  id: 'SageMakerEndpointConfigRedundant',
  appliesTo: ['AWS::SageMaker::EndpointConfig'],
  severity: 'warning',
  problem: 'one failed instance stops the variant',
  fix: "Set 'InitialInstanceCount' to two at least; SageMaker then spreads the instances over zones.",
  controls: {
    'iso27001:A.8.14': {
      why: 'Two instances in different zones keep the model answering when one is lost.',
      as: 'direct',
    },
    'iso27001:A.8.6': { why: 'The capacity the variant starts with is stated.', as: 'supporting' },
    'iso42001:A.6.2.6': { why: 'The system goes on operating through the loss of a machine.', as: 'partial' },
  },
  equivalents: {
    prowler: ['sagemaker_endpoint_config_prod_variant_instances'],
    securityhub: ['SageMaker.4'],
    config: ['SAGEMAKER_ENDPOINT_CONFIG_PROD_INSTANCE_COUNT'],
    steampipe: ['sagemaker_endpoint_configuration_prod_instance_count_greater_than_one'],
    aiml: ['SM-12'],
  },
  configRules: ['SAGEMAKER_ENDPOINT_CONFIG_PROD_INSTANCE_COUNT'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-auto-scaling.html',
  check: (config) => {
    const variants = config.items('ProductionVariants');
    if (!variants) return config.undecided('ProductionVariants');
    return variants.map((variant) => {
      if (variant.has('ServerlessConfig')) return notApplicable('a serverless variant has no instances to count');
      const scaled = variant.node('ManagedInstanceScaling');
      return !variant.has('InitialInstanceCount') && scaled.has('MinInstanceCount')
        ? scaled.atLeast('MinInstanceCount', 2)
        : variant.atLeast('InitialInstanceCount', 2);
    });
  },
};
