import { domainEncryptedWithCustomerKey } from '../../../../policies/rules/sagemaker/domain-encrypted-with-customer-key';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainEncryptedWithCustomerKey, {
  pass: {
    'a literal key': { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/0a1b' },
    'a key of the stack': {
      resources: {
        D: { Type: 'AWS::SageMaker::Domain', Properties: { KmsKeyId: { 'Fn::GetAtt': ['K', 'Arn'] } } },
        K: { Type: 'AWS::KMS::Key', Properties: {} },
      },
    },
  },
  fail: {
    'no key': {},
    'an empty key': { KmsKeyId: '' },
    'no value': { KmsKeyId: { Ref: 'AWS::NoValue' } },
    'a list': { KmsKeyId: ['k'] },
    "AWS's own key": {
      KmsKeyId: { 'Fn::Sub': 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/elasticfilesystem' },
    },
  },
  unknown: {
    'a parameter': {
      parameters: { Key: { Type: 'String' } },
      resources: { D: { Type: 'AWS::SageMaker::Domain', Properties: { KmsKeyId: { Ref: 'Key' } } } },
    },
    'an import': { KmsKeyId: { 'Fn::ImportValue': 'key-arn' } },
  },
});
