import { noUserPolicies } from '../../../../policies/rules/iam/no-user-policies';
import { allow, attachedPolicy, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(noUserPolicies, {
  pass: { 'a user in groups': { Groups: ['readers'] }, 'empty lists': { Policies: [], ManagedPolicyArns: [] } },
  fail: {
    'an inline policy': roleAllowing(allow('s3:GetObject')),
    'a managed policy': { ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] },
    'a policy that names a user': {
      resources: { P: { Type: 'AWS::IAM::Policy', Properties: { Users: ['someone'] } } },
    },
    'a user policy': { resources: { P: { Type: 'AWS::IAM::UserPolicy', Properties: { UserName: 'someone' } } } },
  },
  unknown: {
    'the users are a parameter': {
      parameters: { Users: { Type: 'CommaDelimitedList' } },
      resources: { P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { Users: { Ref: 'Users' } } } },
    },
  },
  'not applicable': { 'a policy of a role': { resources: attachedPolicy([]) } },
});
