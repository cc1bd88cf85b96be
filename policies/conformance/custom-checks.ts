import type { CustomCheck } from './custom-check';
import { GUARDRAIL_CHECKS } from './guardrail-checks';

/** Checks by a small function on a schedule, of what AWS Config does not record. */
const FUNCTION_CHECKS: readonly CustomCheck[] = [
  {
    name: 'aims-bedrock-invocation-logging',
    asks: 'Does the account log what its foundation models are asked and answer?',
    rules: ['BedrockInvocationsLogged'],
    types: ['AWS::::Account'],
    function: 'BedrockInvocationLogging',
  },
  {
    name: 'aims-sagemaker-endpoint-data-capture',
    asks: 'Does each endpoint configuration in use capture requests and answers?',
    rules: ['SageMakerEndpointConfigDataCapture'],
    types: ['AWS::SageMaker::EndpointConfig'],
    function: 'SageMakerEndpointCapture',
  },
  {
    name: 'aims-sagemaker-model-package-approval',
    asks: 'Does each model in use come from a package that is approved?',
    rules: ['SageMakerModelFromRegistry'],
    types: ['AWS::SageMaker::Model'],
    function: 'SageMakerPackageApproval',
  },
  {
    name: 'aims-sagemaker-model-card-key',
    asks: 'Is each model card encrypted under a key of the customer?',
    rules: ['SageMakerModelCardEncrypted'],
    types: ['AWS::SageMaker::ModelCard'],
    function: 'SageMakerModelCard',
  },
];

/** Every AWS Config rule of ours, for what no managed rule asks and matters most. */
export const CUSTOM_CHECKS: readonly CustomCheck[] = [...GUARDRAIL_CHECKS, ...FUNCTION_CHECKS];
