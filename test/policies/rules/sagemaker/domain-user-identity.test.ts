import { domainUserIdentity } from '../../../../policies/rules/sagemaker/domain-user-identity';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainUserIdentity, {
  pass: { 'the profile is named': { DomainSettings: { ExecutionRoleIdentityConfig: 'USER_PROFILE_NAME' } } },
  fail: {
    absent: {},
    disabled: { DomainSettings: { ExecutionRoleIdentityConfig: 'DISABLED' } },
    'settings of a wrong type': { DomainSettings: 'USER_PROFILE_NAME' },
  },
  unknown: { 'imported settings': { DomainSettings: { 'Fn::ImportValue': 'settings' } } },
});
