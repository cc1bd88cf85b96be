import { noPrivilegeEscalation } from '../../../../policies/rules/iam/no-privilege-escalation';
import { allow, boundedRole, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(noPrivilegeEscalation, {
  pass: {
    'one role': roleAllowing(allow('iam:PutRolePolicy', 'arn:aws:iam::111122223333:role/one')),
    'only with a boundary': roleAllowing(
      allow('iam:AttachRolePolicy', '*', { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::1:policy/b' } }),
    ),
    'the boundary does not allow it': { resources: boundedRole([allow('s3:*')], [allow('iam:PutRolePolicy')]) },
  },
  fail: {
    'policies of every role': roleAllowing(allow('iam:PutRolePolicy')),
    'policies of every role of the account': roleAllowing(
      allow('iam:AttachRolePolicy', { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/*' }),
    ),
    'keys of every user': roleAllowing(allow('iam:CreateAccessKey', 'arn:aws:iam::111122223333:user/*')),
    'versions of every policy': roleAllowing(allow('iam:CreatePolicy*')),
    'any role': roleAllowing(allow('sts:AssumeRole')),
    everything: roleAllowing(allow('*')),
  },
  unknown: {
    'a parameter names the roles': {
      parameters: { Roles: { Type: 'CommaDelimitedList' } },
      resources: {
        R: { Type: 'AWS::IAM::Role', Properties: roleAllowing(allow('iam:PutRolePolicy', { Ref: 'Roles' })) },
      },
    },
  },
  'not applicable': { 'reading only': roleAllowing(allow('iam:GetRole')) },
});
