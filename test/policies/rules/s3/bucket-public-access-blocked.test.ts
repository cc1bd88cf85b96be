import { bucketPublicAccessBlocked } from '../../../../policies/rules/s3/bucket-public-access-blocked';
import { bucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const ALL = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };

ruleCases(bucketPublicAccessBlocked, {
  pass: { 'all four flags': { PublicAccessBlockConfiguration: ALL } },
  fail: {
    'nothing is set': {},
    'one flag is off': { PublicAccessBlockConfiguration: { ...ALL, IgnorePublicAcls: false } },
    'one flag is left out': { PublicAccessBlockConfiguration: { ...ALL, RestrictPublicBuckets: undefined } },
    'the flags under a condition': {
      conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] } },
      resources: {
        B: {
          Type: 'AWS::S3::Bucket',
          Properties: { PublicAccessBlockConfiguration: { 'Fn::If': ['IsProd', ALL, { Ref: 'AWS::NoValue' }] } },
        },
      },
    },
  },
  unknown: {
    'a parameter decides': bucket({ PublicAccessBlockConfiguration: { ...ALL, BlockPublicAcls: { Ref: 'P' } } }),
  },
});
