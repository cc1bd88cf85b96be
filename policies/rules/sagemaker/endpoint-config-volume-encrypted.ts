import type { Rule } from '../rule';
import { volumeKey } from '../shared/volume-key';

export const endpointConfigVolumeEncrypted: Rule = {
  id: 'SageMakerEndpointConfigVolumeEncrypted',
  appliesTo: ['AWS::SageMaker::EndpointConfig', 'embedded:SageMaker::EndpointConfig'],
  severity: 'error',
  problem: "the endpoint's volumes are not encrypted under a key of the customer",
  fix: "Set 'KmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Model files and requests on the volumes of the endpoint are encrypted under a key that the organisation controls.',
      as: 'direct',
    },
  },
  equivalents: {
    'cdk-nag': [
      'HIPAA.Security-SageMakerEndpointConfigurationKMSKeyConfigured',
      'NIST.800.53.R4-SageMakerEndpointConfigurationKMSKeyConfigured',
      'NIST.800.53.R5-SageMakerEndpointConfigurationKMSKeyConfigured',
      'PCI.DSS.321-SageMakerEndpointConfigurationKMSKeyConfigured',
    ],
    guard: ['SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED'],
    'checkov-tf': ['CKV_AWS_98'],
    kics: ['sagemaker_endpoint_config_should_specify_kms_key_id_attribute'],
    'cfn-nag': ['W1200'],
    prowler: ['sagemaker_endpoint_config_kms_encryption_enabled'],
    config: ['SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED'],
    steampipe: ['sagemaker_endpoint_configuration_encryption_at_rest_enabled'],
  },
  configRules: ['SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html',
  check: (config) =>
    volumeKey(config, 'KmsKeyId', 'ProductionVariants.*.InstanceType', 'ShadowProductionVariants.*.InstanceType'),
};
