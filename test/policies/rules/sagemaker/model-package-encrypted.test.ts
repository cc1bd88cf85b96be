import { modelPackageEncrypted } from '../../../../policies/rules/sagemaker/model-package-encrypted';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(modelPackageEncrypted, {
  pass: { 'a key': { SecurityConfig: { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/0a1b' } } },
  fail: { 'no key': {}, 'an empty key': { SecurityConfig: { KmsKeyId: '' } } },
  unknown: { 'an imported key': { SecurityConfig: { KmsKeyId: { 'Fn::ImportValue': 'key' } } } },
});
