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
  Null: { 'sagemaker:VpcSubnets': 'false' },
  StringEquals: { 'sagemaker:VolumeKmsKeyArn': 'arn:aws:kms:eu-west-1:111122223333:key/k' },
  Bool: { 'sagemaker:InterContainerTrafficEncryption': 'true' },
};

const MODEL = 'sagemaker:CreateModel';
const NO_NETWORK = { Null: { 'sagemaker:VpcSubnets': 'true' } };

ruleCases(jobCreationGuarded, {
  pass: {
    'two deny statements refuse absent and plain traffic': roleAllowing(
      allow('sagemaker:CreateProcessingJob'),
      ...GUARDS.slice(0, 2),
      deny('sagemaker:Create*', { Null: { 'sagemaker:InterContainerTrafficEncryption': 'true' } }),
      deny('sagemaker:Create*', { Bool: { 'sagemaker:InterContainerTrafficEncryption': 'false' } }),
    ),
    'the deny statement leaves out instances whose disks take no key': roleAllowing(
      allow('sagemaker:CreateTransformJob'),
      deny('sagemaker:Create*', {
        Null: { 'sagemaker:VolumeKmsKeyArn': 'true' },
        'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': ['ml.??d*.*', 'ml.g5.*'] },
      }),
    ),
    'the model is isolated': roleAllowing(allow(MODEL, '*', { Bool: { 'sagemaker:NetworkIsolation': 'true' } })),
    'the deny statement is for every model': roleAllowing(allow(MODEL), {
      ...deny(MODEL, NO_NETWORK),
      Resource: 'arn:aws:sagemaker:*:*:model/*',
    }),
    'the deny statement is for all that is allowed': roleAllowing(
      allow(MODEL, {
        'Fn::Sub': 'arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:model/*',
      }),
      {
        ...deny(MODEL, NO_NETWORK),
        Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:*' },
      },
    ),
    'the deny statement leaves a role out': roleAllowing(
      allow(MODEL),
      deny(MODEL, { ...NO_NETWORK, ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/break-glass' } }),
    ),
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
    'an absent network is all values of none': roleAllowing(
      allow(MODEL, '*', { 'ForAllValues:StringEquals': { 'sagemaker:VpcSubnets': ['subnet-1'] } }),
    ),
    'the network is asked for only if it is there': roleAllowing(
      allow(MODEL, '*', { StringEqualsIfExists: { 'sagemaker:VpcSubnets': ['subnet-1'] } }),
    ),
    'isolation is asked to be off': roleAllowing(
      allow(MODEL, '*', { Bool: { 'sagemaker:NetworkIsolation': 'false' } }),
    ),
    'the network is asked to be another': roleAllowing(
      allow(MODEL, '*', { StringNotEquals: { 'sagemaker:VpcSubnets': 'subnet-1' } }),
    ),
    'the deny statement leaves out instances whose disks take a key': roleAllowing(
      allow('sagemaker:CreateTransformJob'),
      deny('sagemaker:Create*', {
        Null: { 'sagemaker:VolumeKmsKeyArn': 'true' },
        'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': ['ml.g5.*', 'ml.m5.*'] },
      }),
    ),
    'only a request without all of them is refused': roleAllowing(
      allow('sagemaker:CreateTrainingJob'),
      deny('sagemaker:CreateTrainingJob', {
        Null: {
          'sagemaker:VpcSubnets': 'true',
          'sagemaker:VolumeKmsKey': 'true',
          'sagemaker:InterContainerTrafficEncryption': 'true',
        },
      }),
    ),
    'the deny statement lets an absent network pass': roleAllowing(
      allow(MODEL),
      deny(MODEL, { 'ForAnyValue:StringNotEquals': { 'sagemaker:VpcSubnets': ['subnet-1'] } }),
    ),
    'the deny statement is for another kind of resource': roleAllowing(allow(MODEL), {
      ...deny(MODEL, NO_NETWORK),
      Resource: 'arn:aws:sagemaker:*:*:endpoint/*',
    }),
    'the deny statement is for one region': roleAllowing(allow(MODEL), {
      ...deny(MODEL, NO_NETWORK),
      Resource: 'arn:aws:sagemaker:eu-west-1:111122223333:model/*',
    }),
    'the deny statement is for one person': roleAllowing(
      allow(MODEL),
      deny(MODEL, { ...NO_NETWORK, StringEquals: { 'aws:username': 'bob' } }),
    ),
    'the deny statement is for requests that choose to be tagged': roleAllowing(
      allow(MODEL),
      deny(MODEL, { ...NO_NETWORK, StringNotEquals: { 'aws:RequestTag/exempt': 'yes' } }),
    ),
    'traffic that is asked to be plain is not refused': roleAllowing(
      allow('sagemaker:CreateProcessingJob'),
      ...GUARDS.slice(0, 2),
      deny('sagemaker:Create*', { Null: { 'sagemaker:InterContainerTrafficEncryption': 'true' } }),
    ),
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
    'a parameter decides whether it is isolated': {
      parameters: { Isolated: { Type: 'String' } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing(allow(MODEL, '*', { Bool: { 'sagemaker:NetworkIsolation': { Ref: 'Isolated' } } })),
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
