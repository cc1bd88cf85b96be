import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';
import { variantsOf } from '../shared/deployed-model';

export const endpointConfigCoreDumpEncrypted: Rule = {
  id: 'SageMakerEndpointConfigCoreDumpEncrypted',
  appliesTo: ['AWS::SageMaker::EndpointConfig', 'embedded:SageMaker::EndpointConfig'],
  severity: 'error',
  problem: 'memory dumps of crashed containers are not encrypted under a key of the customer',
  fix: "Set 'CoreDumpConfig.KmsKeyId' to a customer-managed key, or leave core dumps off.",
  controls: {
    'iso27001:A.8.24': {
      why: 'A memory dump holds requests, weights and secrets in the clear; it is stored under a controlled key.',
      as: 'direct',
    },
    'iso27001:A.8.12': {
      why: 'What was in memory cannot be read by everybody who may read the bucket.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProductionVariantCoreDumpConfig.html',
  check: (config) => {
    const variants = variantsOf(config);
    if (!variants)
      return config.undecided(config.items('ProductionVariants') ? 'ShadowProductionVariants' : 'ProductionVariants');
    return variants.map((variant) =>
      variant.has('CoreDumpConfig')
        ? customerManagedKey(variant, 'CoreDumpConfig.KmsKeyId')
        : notApplicable('no core dumps are kept'),
    );
  },
};
