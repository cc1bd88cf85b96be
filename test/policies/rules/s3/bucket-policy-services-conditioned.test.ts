import { bucketPolicyServicesConditioned } from '../../../../policies/rules/s3/bucket-policy-services-conditioned';
import { ruleCases } from '../../../support/rule-cases';

const policy = (principal: object, condition?: object) => ({
  PolicyDocument: {
    Statement: [
      {
        Effect: 'Allow',
        Principal: principal,
        Action: 's3:PutObject',
        Resource: '*',
        ...(condition && { Condition: condition }),
      },
    ],
  },
});
const CLOUDTRAIL = { Service: 'cloudtrail.amazonaws.com' };

ruleCases(bucketPolicyServicesConditioned, {
  pass: {
    'one trail': policy(CLOUDTRAIL, { StringEquals: { 'aws:SourceArn': 'arn:aws:cloudtrail:eu-west-1:1:trail/t' } }),
  },
  fail: {
    'any trail': policy(CLOUDTRAIL),
    'a condition on the object only': policy(CLOUDTRAIL, {
      StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' },
    }),
  },
  unknown: {
    'the conditions are a parameter': {
      parameters: { P: { Type: 'String' } },
      resources: { B: { Type: 'AWS::S3::BucketPolicy', Properties: policy(CLOUDTRAIL, { Ref: 'P' }) } },
    },
  },
  'not applicable': { 'no service': policy({ AWS: 'arn:aws:iam::1:root' }) },
});
