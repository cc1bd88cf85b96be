import { noAccessKeys } from '../../../../policies/rules/iam/no-access-keys';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(noAccessKeys, {
  pass: { 'a key that is switched off': { UserName: 'u', Status: 'Inactive' } },
  fail: {
    'a key': { UserName: 'u' },
    'a key that is active': { UserName: 'u', Status: 'Active' },
    'an empty status': { Status: '' },
  },
  unknown: {
    'a parameter decides': {
      parameters: { Status: { Type: 'String' } },
      resources: { K: { Type: 'AWS::IAM::AccessKey', Properties: { Status: { Ref: 'Status' } } } },
    },
  },
});
