import { accessPointPublicAccessBlocked } from '../../../../policies/rules/s3/access-point-public-access-blocked';
import { ruleCases } from '../../../support/rule-cases';

const ALL = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };

ruleCases(accessPointPublicAccessBlocked, {
  pass: { 'the default': {}, 'all four flags': { PublicAccessBlockConfiguration: ALL } },
  fail: { 'one is off': { PublicAccessBlockConfiguration: { ...ALL, BlockPublicPolicy: false } } },
  unknown: {
    'a parameter decides': {
      parameters: { P: { Type: 'String' } },
      resources: {
        A: {
          Type: 'AWS::S3::MultiRegionAccessPoint',
          Properties: { PublicAccessBlockConfiguration: { ...ALL, BlockPublicAcls: { Ref: 'P' } } },
        },
      },
    },
  },
});
