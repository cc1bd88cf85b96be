/** Calls of one service that weaken what an audit relies on. */
export interface TamperingEvents {
  /** Id of the rule. */
  readonly id: string;

  /** What the calls do, in one sentence. */
  readonly description: string;

  /** Event source of the service in CloudTrail. */
  readonly eventSource: string;

  /** Names of the calls in CloudTrail. */
  readonly eventNames: readonly string[];
}

/**
 * The calls that somebody makes who wants to leave no trace, or to reach data past its protection.
 *
 * Event names are those of the APIs; S3 differs in a few, see
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
 */
export const TAMPERING_EVENTS: readonly TamperingEvents[] = [
  {
    id: 'Trail',
    description: 'A trail was stopped, deleted or changed',
    eventSource: 'cloudtrail.amazonaws.com',
    eventNames: ['DeleteTrail', 'PutEventSelectors', 'PutInsightSelectors', 'StopLogging', 'UpdateTrail'],
  },
  {
    id: 'Keys',
    description: 'A key was disabled, scheduled for deletion, or its policy or rotation changed',
    eventSource: 'kms.amazonaws.com',
    eventNames: ['DisableKey', 'DisableKeyRotation', 'PutKeyPolicy', 'ScheduleKeyDeletion'],
  },
  {
    id: 'Buckets',
    description: 'The protection of a bucket was changed',
    eventSource: 's3.amazonaws.com',
    eventNames: [
      'DeleteAccountPublicAccessBlock',
      'DeleteBucket',
      'DeleteBucketEncryption',
      'DeleteBucketPolicy',
      'DeleteBucketPublicAccessBlock',
      'PutAccountPublicAccessBlock',
      'PutBucketAcl',
      'PutBucketEncryption',
      'PutBucketLifecycle',
      'PutBucketLogging',
      'PutBucketObjectLockConfiguration',
      'PutBucketPolicy',
      'PutBucketPublicAccessBlock',
      'PutBucketVersioning',
    ],
  },
  {
    id: 'LogGroups',
    description: 'Logs were deleted, or their retention, encryption or masking changed',
    eventSource: 'logs.amazonaws.com',
    eventNames: [
      'DeleteDataProtectionPolicy',
      'DeleteLogGroup',
      'DeleteLogStream',
      'DeleteMetricFilter',
      'DeleteSubscriptionFilter',
      'DisassociateKmsKey',
      'PutRetentionPolicy',
    ],
  },
  {
    id: 'Recorder',
    description: 'The Config recorder was stopped or changed',
    eventSource: 'config.amazonaws.com',
    eventNames: [
      'DeleteConfigurationRecorder',
      'DeleteDeliveryChannel',
      'PutConfigurationRecorder',
      'PutDeliveryChannel',
      'StopConfigurationRecorder',
    ],
  },
  {
    id: 'ModelInvocations',
    description: 'The log of model invocations was switched off or changed, or a guardrail was deleted',
    eventSource: 'bedrock.amazonaws.com',
    eventNames: [
      'DeleteGuardrail',
      'DeleteModelInvocationLoggingConfiguration',
      'PutModelInvocationLoggingConfiguration',
    ],
  },
];
