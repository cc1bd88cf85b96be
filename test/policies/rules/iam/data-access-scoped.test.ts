import { dataAccessScoped } from '../../../../policies/rules/iam/data-access-scoped';
import { allow, boundedRole, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(dataAccessScoped, {
  pass: {
    'one bucket': roleAllowing(allow('s3:GetObject', 'arn:aws:s3:::training/*')),
    'a bucket by reference': {
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: roleAllowing(allow('s3:GetObject*', { 'Fn::Sub': '${Bucket.Arn}/*' })),
        },
        Bucket: { Type: 'AWS::S3::Bucket' },
      },
    },
    'secrets with a tag': roleAllowing(
      allow('secretsmanager:GetSecretValue', '*', { StringEquals: { 'aws:ResourceTag/system': 'x' } }),
    ),
    'objects with the tag of the caller': roleAllowing(
      allow('s3:GetObject', '*', { StringEquals: { 's3:ExistingObjectTag/team': '${aws:PrincipalTag/team}' } }),
    ),
    'the boundary leaves one bucket': {
      resources: boundedRole([allow('s3:*', 'arn:aws:s3:::training/*')], [allow('s3:GetObject')]),
    },
  },
  fail: {
    'every object': roleAllowing(allow('s3:GetObject')),
    'every version of every object': roleAllowing(allow('s3:GetObjectVersion')),
    'every item of every table': roleAllowing(allow('dynamodb:Scan')),
    'every item, by a query': roleAllowing(allow('dynamodb:Query')),
    'every parameter below a path': roleAllowing(allow('ssm:GetParametersByPath')),
    'several parameters at once': roleAllowing(allow('ssm:GetParameters')),
    'every secret without a tag': roleAllowing(
      allow('secretsmanager:GetSecretValue', '*', { StringNotEqualsIfExists: { 'aws:ResourceTag/system': 'x' } }),
    ),
    'every value of a tag': roleAllowing(
      allow('secretsmanager:GetSecretValue', '*', { StringLike: { 'aws:ResourceTag/system': '*' } }),
    ),
    'every bucket': roleAllowing(allow('s3:Put*', 'arn:aws:s3:::*')),
    'every secret': roleAllowing(
      allow('secretsmanager:GetSecretValue', {
        'Fn::Sub': 'arn:aws:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:*',
      }),
    ),
    'every table': roleAllowing(allow('dynamodb:*', 'arn:aws:dynamodb:eu-west-1:111122223333:table/*')),
  },
  unknown: {
    'a parameter names the bucket': {
      parameters: { Arn: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: roleAllowing(allow('s3:GetObject', { Ref: 'Arn' })) } },
    },
  },
  'not applicable': { 'no data': roleAllowing(allow('ec2:DescribeSubnets')) },
});
