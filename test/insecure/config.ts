import { arnOf, type Fragment } from './fragment';

const recorderRole = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'config.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
  },
};

/** A recorder that looks at a few things once a day. */
export const config: Fragment = {
  resources: {
    RecorderRole: recorderRole,
    Recorder: {
      Type: 'AWS::Config::ConfigurationRecorder',
      Properties: {
        RoleARN: arnOf('RecorderRole'),
        RecordingGroup: { AllSupported: false, ResourceTypes: ['AWS::EC2::Instance'] },
        RecordingMode: { RecordingFrequency: 'DAILY' },
      },
    },
    DeliveryChannel: {
      Type: 'AWS::Config::DeliveryChannel',
      Properties: { S3BucketName: 'audit-logs-of-everything' },
    },
    // An organization, whose trail records one account.
    Aggregator: {
      Type: 'AWS::Config::ConfigurationAggregator',
      Properties: {
        OrganizationAggregationSource: {
          RoleArn: arnOf('RecorderRole'),
          AllAwsRegions: false,
          AwsRegions: ['eu-west-1'],
        },
      },
    },
  },
};

/** A recorder in an app without any delivery channel. */
export const recorderAlone: Fragment = {
  resources: {
    RecorderRole: recorderRole,
    Recorder: { Type: 'AWS::Config::ConfigurationRecorder', Properties: { RoleARN: arnOf('RecorderRole') } },
  },
};
