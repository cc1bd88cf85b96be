import { notebookEncrypted } from '../../../../policies/rules/sagemaker/notebook-encrypted';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(notebookEncrypted, {
  pass: { 'a key': { KmsKeyId: 'alias/notebooks' } },
  fail: { 'no key': {}, 'an empty key': { KmsKeyId: '' }, "AWS's own key": { KmsKeyId: 'alias/aws/ebs' } },
  unknown: { 'an imported key': { KmsKeyId: { 'Fn::ImportValue': 'key' } } },
});
