import { userProfileOwnRole } from '../../../../policies/rules/sagemaker/user-profile-own-role';
import { ruleCases } from '../../../support/rule-cases';

const profile = (role?: unknown) => ({
  Type: 'AWS::SageMaker::UserProfile',
  Properties: { DomainId: { Ref: 'D' }, ...(role ? { UserSettings: { ExecutionRole: role } } : {}) },
});
const domain = {
  Type: 'AWS::SageMaker::Domain',
  Properties: { DefaultUserSettings: { ExecutionRole: 'arn:aws:iam::111122223333:role/default' } },
};
const first = 'arn:aws:iam::111122223333:role/first';
const second = 'arn:aws:iam::111122223333:role/second';

ruleCases(userProfileOwnRole, {
  pass: { 'a role each': { resources: { A: profile(first), B: profile(second), D: domain }, of: 'A' } },
  fail: {
    'one role for all': { resources: { A: profile(first), B: profile(first), D: domain }, of: 'A' },
    "the domain's default for all": { resources: { A: profile(), B: profile(), D: domain }, of: 'B' },
  },
  unknown: {
    'a parameter': {
      parameters: { Role: { Type: 'String' } },
      resources: { A: profile({ Ref: 'Role' }), B: profile(first), D: domain },
      of: 'B',
    },
    'a domain elsewhere': { resources: { A: profile(), B: profile(first) }, of: 'A' },
  },
  'not applicable': { 'a single profile': { resources: { A: profile(first), D: domain } } },
});
