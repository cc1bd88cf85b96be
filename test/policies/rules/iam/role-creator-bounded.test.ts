import { roleCreatorBounded } from '../../../../policies/rules/iam/role-creator-bounded';
import { allow, boundedRole, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(roleCreatorBounded, {
  pass: {
    'a boundary': { resources: boundedRole([allow('iam:*')], [allow('iam:CreateRole')]) },
    'roles only with a boundary': roleAllowing(
      allow(['iam:CreateRole', 'iam:PutRolePolicy'], '*', {
        StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::1:policy/b' },
      }),
    ),
  },
  fail: {
    'no boundary': roleAllowing(allow('iam:CreateRole')),
    'granted by a policy of its own': {
      resources: {
        Judged: { Type: 'AWS::IAM::Role', Properties: {} },
        Policy: {
          Type: 'AWS::IAM::Policy',
          Properties: { Roles: [{ Ref: 'Judged' }], PolicyDocument: { Statement: [allow('iam:CreateRole')] } },
        },
      },
    },
  },
  unknown: {
    'a parameter may name the boundary': {
      parameters: { Boundary: { Type: 'String' } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: { PermissionsBoundary: { Ref: 'Boundary' }, ...roleAllowing(allow('iam:CreateRole')) },
        },
      },
    },
  },
  'not applicable': { 'no roles are made': roleAllowing(allow('iam:GetRole')) },
});
