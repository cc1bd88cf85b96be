import type { Fragment } from './fragment';

/** A detector that is off, and what goes with it. */
export const guardduty: Fragment = {
  resources: {
    Detector: {
      Type: 'AWS::GuardDuty::Detector',
      Properties: {
        Enable: false,
        Features: [
          { Name: 'S3_DATA_EVENTS', Status: 'DISABLED' },
          { Name: 'LAMBDA_NETWORK_LOGS', Status: 'DISABLED' },
          { Name: 'EBS_MALWARE_PROTECTION', Status: 'DISABLED' },
        ],
      },
    },
    FindingsExport: {
      Type: 'AWS::GuardDuty::PublishingDestination',
      Properties: {
        DetectorId: { Ref: 'Detector' },
        DestinationType: 'S3',
        DestinationProperties: {
          DestinationArn: 'arn:aws:s3:::audit-logs-of-everything',
          KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:alias/aws/s3',
        },
      },
    },
    MalwarePlan: {
      Type: 'AWS::GuardDuty::MalwareProtectionPlan',
      Properties: {
        Role: 'arn:aws:iam::111122223333:role/malware-scan',
        ProtectedResource: { S3Bucket: { BucketName: 'acme-training-data' } },
        Actions: { Tagging: { Status: 'DISABLED' } },
      },
    },
  },
};
