import { noAdministratorManagedPolicy } from '../../../../policies/rules/iam/no-administrator-managed-policy';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(noAdministratorManagedPolicy, {
  pass: { 'another policy': { ManagedPolicyArns: ['arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess'] } },
  fail: {
    administrator: {
      ManagedPolicyArns: [
        { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/AdministratorAccess']] },
      ],
    },
    'power user, of a group': {
      resources: {
        G: { Type: 'AWS::IAM::Group', Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/PowerUserAccess'] } },
      },
    },
    'under a condition': {
      conditions: { IsDev: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: {
            ManagedPolicyArns: [
              { 'Fn::If': ['IsDev', 'arn:aws:iam::aws:policy/AdministratorAccess', { Ref: 'AWS::NoValue' }] },
            ],
          },
        },
      },
    },
  },
  unknown: {
    'a parameter names the policy': {
      parameters: { Policy: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: { ManagedPolicyArns: [{ Ref: 'Policy' }] } } },
    },
  },
  'not applicable': { 'no policy': {}, 'an empty list': { ManagedPolicyArns: [] } },
});
