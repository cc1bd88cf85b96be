import { trailAiBucketDataEvents } from '../../../../policies/rules/cloudtrail/trail-ai-bucket-data-events';
import { ruleCases } from '../../../support/rule-cases';

function objects(...more: object[]) {
  return {
    FieldSelectors: [
      { Field: 'eventCategory', Equals: ['Data'] },
      { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
      ...more,
    ],
  };
}

/** A bucket that SageMaker reads by its role, and a trail. */
function withTrail(properties: object) {
  return {
    of: 'Trail',
    resources: {
      Data: { Type: 'AWS::S3::Bucket' },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Statement: [
              { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'sagemaker.amazonaws.com' } },
            ],
          },
          Policies: [
            {
              PolicyDocument: {
                Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: { 'Fn::Sub': '${Data.Arn}/*' } }],
              },
            },
          ],
        },
      },
      Trail: { Type: 'AWS::CloudTrail::Trail', Properties: properties },
    },
  };
}

ruleCases(trailAiBucketDataEvents, {
  pass: {
    'objects of all buckets': withTrail({ AdvancedEventSelectors: [objects()] }),
    'objects of the bucket': withTrail({
      AdvancedEventSelectors: [
        objects({
          Field: 'resources.ARN',
          StartsWith: [{ 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Data', 'Arn'] }, '/']] }],
        }),
      ],
    }),
    'all but another bucket': withTrail({
      AdvancedEventSelectors: [objects({ Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::archive/'] })],
    }),
    'a basic selector for all': withTrail({
      EventSelectors: [{ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] }],
    }),
    'a basic selector for the bucket': withTrail({
      EventSelectors: [
        { ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object', Values: [{ 'Fn::Sub': '${Data.Arn}/' }] }] },
      ],
    }),
  },
  fail: {
    'no selectors': withTrail({}),
    'an object whose ARN is that of the bucket': withTrail({
      AdvancedEventSelectors: [objects({ Field: 'resources.ARN', Equals: [{ 'Fn::Sub': '${Data.Arn}/' }] })],
    }),
    'another bucket': withTrail({
      AdvancedEventSelectors: [objects({ Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::other/'] })],
    }),
    'all but the bucket': withTrail({
      AdvancedEventSelectors: [objects({ Field: 'resources.ARN', NotStartsWith: [{ 'Fn::Sub': '${Data.Arn}/' }] })],
    }),
    'another resource type': withTrail({
      AdvancedEventSelectors: [
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Data'] },
            { Field: 'resources.type', Equals: ['AWS::Lambda::Function'] },
          ],
        },
      ],
    }),
  },
  unknown: {
    'reads only': withTrail({ AdvancedEventSelectors: [objects({ Field: 'readOnly', Equals: ['true'] })] }),
    'one folder': withTrail({
      EventSelectors: [{ DataResources: [{ Type: 'AWS::S3::Object', Values: [{ 'Fn::Sub': '${Data.Arn}/train/' }] }] }],
    }),
    'selectors from elsewhere': withTrail({ AdvancedEventSelectors: { 'Fn::ImportValue': 'selectors' } }),
  },
  'not applicable': {
    'no bucket with AI data': {
      of: 'Trail',
      resources: { Plain: { Type: 'AWS::S3::Bucket' }, Trail: { Type: 'AWS::CloudTrail::Trail' } },
    },
    'another trail records it': {
      ...withTrail({}),
      resources: {
        ...withTrail({}).resources,
        Other: { Type: 'AWS::CloudTrail::Trail', Properties: { AdvancedEventSelectors: [objects()] } },
      },
    },
    'a bucket that only receives logs': {
      of: 'Trail',
      resources: {
        Logs: { Type: 'AWS::S3::Bucket' },
        Data: {
          Type: 'AWS::S3::Bucket',
          Properties: { LoggingConfiguration: { DestinationBucketName: { Ref: 'Logs' } } },
        },
        Domain: { Type: 'AWS::SageMaker::Domain', Properties: { X: { Ref: 'Logs' } } },
        Trail: { Type: 'AWS::CloudTrail::Trail' },
      },
    },
  },
});
