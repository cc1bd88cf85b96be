import type { Rule } from '../rule';
import { variantsOf } from '../shared/deployed-model';

export const endpointConfigNoShell: Rule = {
  id: 'SageMakerEndpointConfigNoShell',
  appliesTo: ['AWS::SageMaker::EndpointConfig', 'embedded:SageMaker::EndpointConfig'],
  severity: 'error',
  problem: 'a shell can be opened on the instances that serve the model',
  fix: "Remove 'EnableSSMAccess' from the variant.",
  controls: {
    'iso27001:A.8.18': {
      why: 'Nobody can use a shell to get past the controls of the running container.',
      as: 'partial',
    },
    'iso27001:A.8.2': { why: 'There is no standing privileged way into production instances.', as: 'partial' },
    'iso42001:A.6.2.5': { why: 'What runs is what was released; nobody can change it in place.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/ssm-access.html',
  check: (config) => {
    const variants = variantsOf(config);
    if (!variants)
      return config.undecided(config.items('ProductionVariants') ? 'ShadowProductionVariants' : 'ProductionVariants');
    return variants.map((variant) => variant.isNotTrue('EnableSSMAccess'));
  },
};
