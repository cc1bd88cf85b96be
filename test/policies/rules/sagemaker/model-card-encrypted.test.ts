import { modelCardEncrypted } from '../../../../policies/rules/sagemaker/model-card-encrypted';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(modelCardEncrypted, {
  pass: {
    'a key of the stack': {
      resources: {
        C: { Type: 'AWS::SageMaker::ModelCard', Properties: { SecurityConfig: { KmsKeyId: { Ref: 'K' } } } },
        K: { Type: 'AWS::KMS::Key' },
      },
    },
  },
  fail: { 'no key': {}, 'an empty key': { SecurityConfig: { KmsKeyId: '' } } },
  unknown: {
    'a key that a custom resource gives': {
      resources: {
        C: {
          Type: 'AWS::SageMaker::ModelCard',
          Properties: { SecurityConfig: { KmsKeyId: { 'Fn::GetAtt': ['X', 'Arn'] } } },
        },
        X: { Type: 'Custom::Key' },
      },
    },
  },
});
