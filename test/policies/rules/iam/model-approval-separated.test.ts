import { modelApprovalSeparated } from '../../../../policies/rules/iam/model-approval-separated';
import { allow, boundedRole, deny, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const APPROVED = { StringEquals: { 'sagemaker:ModelApprovalStatus': 'Approved' } };
const PENDING = { StringEquals: { 'sagemaker:ModelApprovalStatus': 'PendingManualApproval' } };

ruleCases(modelApprovalSeparated, {
  pass: {
    'a builder': roleAllowing(allow('sagemaker:CreateTrainingJob')),
    'a registrar that does not train': roleAllowing(allow('sagemaker:CreateModelPackage')),
    'a builder that registers for approval': roleAllowing(
      allow('sagemaker:CreateTrainingJob'),
      allow('sagemaker:CreateModelPackage', '*', PENDING),
    ),
    'a builder that may register with any other status': roleAllowing(
      allow('sagemaker:CreateTrainingJob'),
      allow('sagemaker:CreateModelPackage', '*', { StringNotEquals: { 'sagemaker:ModelApprovalStatus': 'Approved' } }),
    ),
    'an approver': roleAllowing(allow('sagemaker:UpdateModelPackage')),
    'approval is denied': roleAllowing(allow('sagemaker:*'), deny('sagemaker:*ModelPackage')),
    'a builder that may only reject': roleAllowing(
      allow('sagemaker:CreateModelPackage'),
      allow('sagemaker:UpdateModelPackage', '*', { StringEquals: { 'sagemaker:ModelApprovalStatus': 'Rejected' } }),
    ),
    'the approved status is denied': roleAllowing(
      allow('sagemaker:*'),
      deny(['sagemaker:UpdateModelPackage', 'sagemaker:CreateModelPackage'], APPROVED),
    ),
    'the boundary leaves out approval': {
      resources: boundedRole([allow('sagemaker:Create*Job')], [allow('sagemaker:*')]),
    },
  },
  fail: {
    'a builder that approves': roleAllowing(allow(['sagemaker:CreateTrainingJob', 'sagemaker:UpdateModelPackage'])),
    'a builder that registers what it builds as approved': roleAllowing(
      allow(['sagemaker:CreateTrainingJob', 'sagemaker:CreateModelPackage']),
    ),
    'a registrar, for approval, that approves': roleAllowing(
      allow('sagemaker:CreateModelPackage', '*', PENDING),
      allow('sagemaker:UpdateModelPackage'),
    ),
    'only approval by an update is denied': roleAllowing(
      allow('sagemaker:*'),
      deny('sagemaker:UpdateModelPackage', APPROVED),
    ),
    'approval is denied to one person': roleAllowing(
      allow('sagemaker:*'),
      deny('sagemaker:*ModelPackage', { ...APPROVED, StringEqualsIgnoreCase: { 'aws:username': 'bob' } }),
    ),
    'a wildcard contains both': roleAllowing(allow('sagemaker:*')),
    'in two policies': {
      resources: {
        Judged: { Type: 'AWS::IAM::Role', Properties: roleAllowing(allow('sagemaker:CreateModelPackage')) },
        Policy: {
          Type: 'AWS::IAM::Policy',
          Properties: {
            Roles: [{ Ref: 'Judged' }],
            PolicyDocument: { Statement: [allow('sagemaker:UpdateModelPackage')] },
          },
        },
      },
    },
    'full access to SageMaker': { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSageMakerFullAccess'] },
  },
  unknown: {
    'the boundary is outside': {
      PermissionsBoundary: 'arn:aws:iam::111122223333:policy/p',
      ...roleAllowing(allow('sagemaker:*')),
    },
    'a parameter names an action': {
      parameters: { Action: { Type: 'String' } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing(allow('sagemaker:CreateTrainingJob'), allow({ Ref: 'Action' })),
        },
      },
    },
  },
  'not applicable': { neither: roleAllowing(allow('s3:GetObject')), 'no permissions': {} },
});
