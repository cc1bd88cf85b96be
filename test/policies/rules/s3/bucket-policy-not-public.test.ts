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
    'everybody of a unit': policy('*', {
      'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-abcdefghij/r-ab12/ou-*' },
    }),
    'roles of one account': policy('*', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } }),
    'a partition that is not known': policy('*', { ArnLike: { 'aws:PrincipalArn': 'arn:*:iam::111122223333:role/*' } }),
    'the account of the stack': policy('*', {
      ArnLike: { 'aws:PrincipalArn': { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:*' } },
    }),
    'one bucket': policy('*', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::landing' } }),
    'one bucket, in any account': policy('*', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:landing' } }),
    'the organisation of the bucket': policy('*', { StringEquals: { 'aws:PrincipalOrgID': '${aws:ResourceOrgID}' } }),
    'sessions of one role': policy('*', { StringLike: { 'aws:userid': 'AROAEXAMPLEID:*' } }),
    'an endpoint by reference': {
      resources: {
        Judged: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: policy('*', { StringEquals: { 'aws:SourceVpce': { Ref: 'E' } } }),
        },
        E: { Type: 'AWS::EC2::VPCEndpoint' },
      },
    },
    'an organisation that another stack exports': policy('*', {
      StringEquals: { 'aws:PrincipalOrgID': { 'Fn::ImportValue': 'org' } },
    }),
    'a pattern that is compared as it is written': policy('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-*' } }),
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
    'any organisation': policy('*', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }),
    'any network': policy({ AWS: '*' }, { StringLike: { 'aws:SourceVpc': 'vpc-*' } }),
    'any endpoint': policy('*', { StringLike: { 'aws:SourceVpce': ['vpce-1', 'vpce-?*'] } }),
    'any ARN': policy('*', { StringLike: { 'aws:PrincipalArn': 'arn:*' } }),
    'roles of any account': policy('*', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/app' } }),
    'any account with a digit': policy('*', { StringLike: { 'aws:PrincipalAccount': '*2*' } }),
    'any bucket': policy('*', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }),
    'buckets of a name that anybody may take': policy('*', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::team-*' } }),
    'the caller as it is': policy({ AWS: '*' }, { ArnLike: { 'aws:PrincipalArn': '${aws:PrincipalArn}' } }),
    'the account of the caller': policy('*', {
      ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::${aws:PrincipalAccount}:role/r' },
    }),
    'any path of any organisation': policy('*', { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-*/r-*' } }),
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
