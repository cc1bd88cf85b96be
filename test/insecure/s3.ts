import { arnOf, type Fragment } from './fragment';

/** Buckets for training data, models, logs and leftovers. Other stacks name them by their physical names. */
export const s3: Fragment = {
  resources: {
    TrainingData: {
      Type: 'AWS::S3::Bucket',
      DeletionPolicy: 'Delete',
      Properties: {
        BucketName: 'acme-training-data',
        AccessControl: 'PublicRead',
        OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] },
        WebsiteConfiguration: { IndexDocument: 'index.html' },
        CorsConfiguration: { CorsRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }] },
      },
    },
    TrainingDataEmptied: {
      Type: 'Custom::S3AutoDeleteObjects',
      Properties: { ServiceToken: arnOf('Emptier'), BucketName: { Ref: 'TrainingData' } },
    },
    Emptier: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Role: 'arn:aws:iam::111122223333:role/emptier',
        Code: { ZipFile: 'exports.handler = async () => {};' },
      },
    },
    Models: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: 'acme-models',
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: arnOf('KeyOfEverything') },
              BucketKeyEnabled: false,
              BlockedEncryptionTypes: { EncryptionType: ['NONE'] },
            },
          ],
        },
      },
    },
    AuditLogs: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'audit-logs-of-everything' } },
    AuditLogsPolicy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'AuditLogs' },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'cloudtrail.amazonaws.com' },
              Action: 's3:PutObject',
              Resource: { 'Fn::Sub': '${AuditLogs.Arn}/*' },
            },
          ],
        },
      },
    },
    // Kept when it leaves the stack, while its policy goes.
    Scratch: {
      Type: 'AWS::S3::Bucket',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { BucketName: 'acme-scratch' },
    },
    ScratchPolicy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Scratch' },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: { 'Fn::Sub': '${Scratch.Arn}/*' } }],
        },
      },
    },
    ScratchAccess: {
      Type: 'AWS::S3::AccessPoint',
      Properties: {
        Bucket: { Ref: 'Scratch' },
        PublicAccessBlockConfiguration: { BlockPublicAcls: false, BlockPublicPolicy: false },
      },
    },
  },
};
