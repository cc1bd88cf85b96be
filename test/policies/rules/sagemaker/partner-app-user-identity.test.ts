import { partnerAppUserIdentity } from '../../../../policies/rules/sagemaker/partner-app-user-identity';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(partnerAppUserIdentity, {
  pass: { on: { EnableIamSessionBasedIdentity: true } },
  fail: { 'nothing said': {}, off: { EnableIamSessionBasedIdentity: false } },
  unknown: {
    'a parameter': {
      parameters: { P: { Type: 'String' } },
      resources: {
        A: { Type: 'AWS::SageMaker::PartnerApp', Properties: { EnableIamSessionBasedIdentity: { Ref: 'P' } } },
      },
    },
  },
});
