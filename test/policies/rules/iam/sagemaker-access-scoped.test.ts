import { sagemakerAccessScoped } from '../../../../policies/rules/iam/sagemaker-access-scoped';
import { allow, attachedPolicy, boundedRole, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(sagemakerAccessScoped, {
  pass: {
    'named actions': roleAllowing(allow(['sagemaker:CreateTrainingJob', 'sagemaker:Describe*'])),
    'the boundary leaves named actions': {
      resources: boundedRole([allow('sagemaker:Describe*')], [allow('sagemaker:*')]),
    },
  },
  fail: {
    'the managed policy': { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSageMakerFullAccess'] },
    'the wildcard': roleAllowing(allow('SageMaker:*')),
    'the wildcard in a policy': { resources: attachedPolicy([allow('sagemaker:*')]) },
  },
  unknown: {
    'a parameter names the policy': {
      parameters: { Policy: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: { ManagedPolicyArns: [{ Ref: 'Policy' }] } } },
    },
  },
  'not applicable': { 'nothing of SageMaker': roleAllowing(allow('s3:GetObject')), 'no permissions': {} },
});
