import { marketplaceSubscriptionScoped } from '../../../../policies/rules/iam/marketplace-subscription-scoped';
import { allow, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(marketplaceSubscriptionScoped, {
  pass: {
    'approved products': roleAllowing(
      allow('aws-marketplace:Subscribe', '*', {
        'ForAnyValue:StringEquals': { 'aws-marketplace:ProductId': ['prod-1'] },
      }),
    ),
  },
  fail: {
    'any product': roleAllowing(allow('aws-marketplace:Subscribe')),
    'a wildcard contains it': roleAllowing(allow('aws-marketplace:*')),
  },
  unknown: {
    'a parameter names the action': {
      parameters: { Action: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: roleAllowing(allow({ Ref: 'Action' })) } },
    },
  },
  'not applicable': { 'no subscription': roleAllowing(allow('aws-marketplace:ViewSubscriptions')) },
});
