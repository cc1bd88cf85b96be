import { bucketPolicyNotPublic } from '../../../../policies/rules/s3/bucket-policy-not-public';
import { ruleCases } from '../../../support/rule-cases';

const policy = (principal: unknown, condition?: object, effect = 'Allow') => ({
  PolicyDocument: {
    Statement: [
      {
        Effect: effect,
        Principal: principal,
        Action: 's3:GetObject',
        Resource: '*',
        ...(condition && { Condition: condition }),
      },
    ],
  },
});

const given = (
  principal: unknown,
  sections: { parameters?: Record<string, unknown>; mappings?: Record<string, unknown> },
) => ({
  resources: { B: { Type: 'AWS::S3::BucketPolicy', Properties: policy({ AWS: principal }) } },
  ...sections,
});
const byRegion = { 'Fn::FindInMap': ['Who', { Ref: 'AWS::Region' }, 'Principal'] };

ruleCases(bucketPolicyNotPublic, {
  pass: {
    'a role': policy({ AWS: 'arn:aws:iam::111122223333:role/r' }),
    'the account': policy({ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }),
    'what another stack exports': policy({ AWS: { 'Fn::ImportValue': 'TrainingRoleArn' } }),
    'the same role in every entry of a mapping': given(byRegion, {
      mappings: { Who: { 'eu-west-1': { Principal: '111122223333' }, 'us-east-1': { Principal: '111122223333' } } },
    }),
    'everybody of the organisation': policy('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } }),
    'everybody is denied': policy('*', undefined, 'Deny'),
  },
  fail: {
    everybody: policy('*'),
    'every principal': policy({ AWS: '*' }),
    'every entry of a mapping is everybody': given(byRegion, {
      mappings: { Who: { 'eu-west-1': { Principal: '*' }, 'us-east-1': { Principal: '*' } } },
    }),
  },
  unknown: {
    'a dynamic reference': policy({ AWS: '{{resolve:ssm:/who}}' }),
    'a Systems Manager parameter': given(
      { Ref: 'Who' },
      { parameters: { Who: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/who' } } },
    ),
    'one entry of a mapping is everybody': given(byRegion, {
      mappings: {
        Who: { 'eu-west-1': { Principal: 'arn:aws:iam::111122223333:role/r' }, 'us-east-1': { Principal: '*' } },
      },
    }),
    'a macro adds to the mapping': given(byRegion, {
      mappings: {
        Who: {
          'eu-west-1': { Principal: 'arn:aws:iam::111122223333:role/r' },
          'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://b/k' } },
        },
      },
    }),
    'a macro inside a statement': {
      PolicyDocument: {
        Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', 'Fn::Transform': { Name: 'M' } }],
      },
    },
    'the policy is a parameter': {
      parameters: { P: { Type: 'String' } },
      resources: { B: { Type: 'AWS::S3::BucketPolicy', Properties: { PolicyDocument: { Ref: 'P' } } } },
    },
  },
  'not applicable': { 'no statements': { PolicyDocument: { Statement: [] } } },
});
