import { jobCreationGuarded } from '../../../../policies/rules/iam/job-creation-guarded';
import { allow, attachedPolicy, boundedRole, deny, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const GUARDS = [
  deny('sagemaker:Create*', { Null: { 'sagemaker:VpcSubnets': 'true' } }),
  deny('sagemaker:Create*', { Null: { 'sagemaker:VolumeKmsKeyArn': 'true' } }),
  deny('sagemaker:Create*', { BoolIfExists: { 'sagemaker:InterContainerTrafficEncryption': 'false' } }),
];
const ALL = {
  'ForAllValues:StringEquals': { 'sagemaker:VpcSubnets': ['subnet-1'] },
  StringEquals: { 'sagemaker:VolumeKmsKeyArn': 'arn:aws:kms:eu-west-1:111122223333:key/k' },
  Bool: { 'sagemaker:InterContainerTrafficEncryption': 'true' },
};

ruleCases(jobCreationGuarded, {
  pass: {
    'the permission has the conditions': roleAllowing(allow('sagemaker:CreateTrainingJob', '*', ALL)),
    'deny statements refuse the rest': roleAllowing(allow('sagemaker:CreateProcessingJob'), ...GUARDS),
    'the boundary refuses the rest': {
      resources: boundedRole([allow('sagemaker:*'), ...GUARDS], [allow('sagemaker:CreateTrainingJob')]),
    },
    'the boundary allows no job': {
      resources: boundedRole([allow('s3:*')], [allow('sagemaker:CreateTrainingJob')]),
    },
    'another policy of the role refuses the rest': {
      resources: attachedPolicy([allow('sagemaker:CreateModel')], roleAllowing(...GUARDS)),
    },
  },
  fail: {
    'no condition': roleAllowing(allow('sagemaker:CreateTrainingJob')),
    'a deny statement that an absent setting passes': roleAllowing(
      allow('sagemaker:CreateTrainingJob'),
      ...GUARDS.slice(0, 2),
      deny('sagemaker:Create*', { Bool: { 'sagemaker:InterContainerTrafficEncryption': 'false' } }),
    ),
    'only jobs without a key are allowed': roleAllowing(
      allow('sagemaker:CreateTransformJob', '*', { Null: { 'sagemaker:VolumeKmsKeyArn': 'true' } }),
    ),
    'the network is missing': roleAllowing(
      allow('sagemaker:CreateModel', '*', { StringEquals: { 'sagemaker:VolumeKmsKeyArn': 'k' } }),
    ),
    'the key is missing': roleAllowing(
      allow('sagemaker:CreateNotebookInstance', '*', { StringEquals: { 'sagemaker:VpcSubnets': 's' } }),
    ),
    'one of the deny statements is missing': roleAllowing(allow('sagemaker:CreateTrainingJob'), ...GUARDS.slice(1)),
    'a deny statement on what a parameter names, without a condition that asks for settings': {
      parameters: { What: { Type: 'String' } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing(allow('sagemaker:CreateTrainingJob'), {
            ...deny('sagemaker:Create*', { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } }),
            Resource: { Ref: 'What' },
          }),
        },
      },
    },
    'a wildcard contains it': roleAllowing(allow('sagemaker:Create*')),
    'a policy that nobody is seen to hold': {
      resources: {
        P: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: { PolicyDocument: { Statement: [allow('sagemaker:CreateTrainingJob')] } },
        },
      },
    },
  },
  unknown: {
    'a parameter says what the deny statements are for': {
      parameters: { What: { Type: 'String' } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing(
            allow('sagemaker:CreateTrainingJob'),
            ...GUARDS.map((guard) => ({ ...guard, Resource: { Ref: 'What' } })),
          ),
        },
      },
    },
    'the boundary is outside': {
      PermissionsBoundary: { 'Fn::ImportValue': 'boundary' },
      ...roleAllowing(allow('sagemaker:CreateTrainingJob')),
    },
    'a parameter names the action': {
      parameters: { Action: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: roleAllowing(allow({ Ref: 'Action' })) } },
    },
  },
  'not applicable': { 'no job is created': roleAllowing(allow('sagemaker:DescribeTrainingJob')) },
});
