import { domainIdentityCenter } from '../../../../policies/rules/sagemaker/domain-identity-center';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainIdentityCenter, {
  pass: { 'Identity Center': { AuthMode: 'SSO' } },
  fail: { IAM: { AuthMode: 'IAM' }, absent: {}, empty: { AuthMode: '' } },
  unknown: {
    'a parameter': {
      parameters: { Mode: { Type: 'String', Default: 'SSO' } },
      resources: { D: { Type: 'AWS::SageMaker::Domain', Properties: { AuthMode: { Ref: 'Mode' } } } },
    },
  },
});
