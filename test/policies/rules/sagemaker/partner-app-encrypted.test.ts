import { partnerAppEncrypted } from '../../../../policies/rules/sagemaker/partner-app-encrypted';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(partnerAppEncrypted, {
  pass: { 'a key': { KmsKeyId: 'alias/partner' } },
  fail: { 'no key': {}, 'an empty key': { KmsKeyId: '' } },
  unknown: { 'an imported key': { KmsKeyId: { 'Fn::ImportValue': 'key' } } },
});
