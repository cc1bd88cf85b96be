import { endpointConfigVolumeEncrypted } from '../../../../policies/rules/sagemaker/endpoint-config-volume-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const variant = (InstanceType: unknown) => ({ ProductionVariants: [{ VariantName: 'a', InstanceType }] });

ruleCases(endpointConfigVolumeEncrypted, {
  pass: { 'a key': { KmsKeyId: 'alias/endpoint', ...variant('ml.m5.large') } },
  fail: {
    'no key': variant('ml.m5.large'),
    'an empty key': { KmsKeyId: '', ...variant('ml.m5.large') },
    "AWS's own key": { KmsKeyId: 'alias/aws/ebs', ...variant('ml.g5.xlarge') },
    'no variants and no key': {},
    'a configuration that a state machine creates': {
      resources: {
        S: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: {
            Definition: {
              StartAt: 'C',
              States: {
                C: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::sagemaker:createEndpointConfig',
                  Parameters: variant('ml.m5.large'),
                  End: true,
                },
              },
            },
          },
        },
      },
    },
  },
  unknown: {
    'a key from a parameter': {
      parameters: { Key: { Type: 'String' } },
      resources: { C: { Type: 'AWS::SageMaker::EndpointConfig', Properties: { KmsKeyId: { Ref: 'Key' } } } },
    },
    'no key, and an instance type that decides': variant({ 'Fn::ImportValue': 'type' }),
  },
  'not applicable': { 'local storage takes no key': variant('ml.g5.xlarge') },
});
