import { passRoleScoped } from '../../../../policies/rules/iam/pass-role-scoped';
import { allow, boundedRole, roleAllowing, trust } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const TO_SAGEMAKER = { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } };
const passing = (service: string, condition?: object) => ({
  resources: {
    Judged: {
      Type: 'AWS::IAM::Role',
      Properties: roleAllowing(allow('iam:PassRole', { 'Fn::GetAtt': ['Passed', 'Arn'] }, condition)),
    },
    Passed: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust(service) } },
  },
});

ruleCases(passRoleScoped, {
  pass: {
    'a role for SageMaker, to SageMaker only': passing('sagemaker.amazonaws.com', TO_SAGEMAKER),
    'a role for another service': passing('ecs-tasks.amazonaws.com'),
    'the boundary leaves one role': {
      resources: boundedRole(
        [allow('iam:PassRole', 'arn:aws:iam::111122223333:role/job', TO_SAGEMAKER)],
        [allow('iam:PassRole')],
      ),
    },
  },
  fail: {
    'every role': roleAllowing(allow('iam:PassRole')),
    'every role of the account': roleAllowing(
      allow('iam:PassRole', { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/*' }),
    ),
    'every role, even to one service': roleAllowing(allow('iam:PassRole', '*', TO_SAGEMAKER)),
    'a role for SageMaker, to any service': passing('sagemaker.amazonaws.com'),
    'a role whose name says what it is for': roleAllowing(
      allow('iam:PassRole', 'arn:aws:iam::111122223333:role/SageMakerExecution'),
    ),
    'a wildcard contains it': roleAllowing(allow('iam:*')),
  },
  unknown: {
    'a role that is not in the assembly': roleAllowing(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/x')),
    'a parameter names the role': {
      parameters: { RoleArn: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: roleAllowing(allow('iam:PassRole', { Ref: 'RoleArn' })) } },
    },
  },
  'not applicable': { 'no role is passed': roleAllowing(allow('iam:GetRole')) },
});
