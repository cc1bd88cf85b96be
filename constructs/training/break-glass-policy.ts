import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { JobGuardrails } from './job-guardrails';
import type { StudioNetwork } from './studio-network';

/** Properties of {@link BreakGlassPolicy}. */
export interface BreakGlassPolicyProps {
  /** Buckets of the enclave, whose objects may be read. */
  readonly buckets: s3.IBucket[];

  /** Keys of the enclave, with which they may be decrypted. */
  readonly keys: kms.IKey[];

  /** Where Studio runs, and has to stay. @default - the policy says nothing of it */
  readonly studioNetwork?: StudioNetwork;
}

/**
 * What the break-glass role may do: act on SageMaker, its network and its data when the daily roles do not suffice.
 *
 * It can repair, not hide: it cannot touch the audit trail, delete or disable a key, shorten a retention, or change
 * identities, and Studio stays where it is. Attach the guardrails of a `TrainingBoundary` beside it, as `PersonaRoles` does:
 * unprotected jobs then stay denied, for an emergency is no reason to train in the open. They are a policy of their own
 * because one may have 6,144 characters.
 */
export class BreakGlassPolicy extends iam.ManagedPolicy {
  constructor(scope: Construct, id: string, props: BreakGlassPolicyProps) {
    super(scope, id, { description: 'Break-glass access to the training enclave' });
    this.addStatements(
      new iam.PolicyStatement({
        sid: 'Repair',
        actions: [
          'cloudwatch:Get*',
          'cloudwatch:List*',
          'ec2:Describe*',
          'logs:Describe*',
          'logs:FilterLogEvents',
          'logs:GetLogEvents',
          'sagemaker:Delete*',
          'sagemaker:Describe*',
          'sagemaker:List*',
          'sagemaker:Search',
          'sagemaker:Stop*',
          'sagemaker:Update*',
        ],
        // An emergency is not known in advance. What must not happen in one is denied below.
        resources: ['*'],
      }),
      new iam.PolicyStatement({
        sid: 'ReadData',
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: props.buckets.map((bucket) => bucket.arnForObjects('*')),
      }),
      new iam.PolicyStatement({
        sid: 'ListData',
        actions: ['s3:GetBucketLocation', 's3:ListBucket'],
        resources: props.buckets.map((bucket) => bucket.bucketArn),
      }),
      new iam.PolicyStatement({
        sid: 'DecryptData',
        actions: ['kms:Decrypt', 'kms:DescribeKey'],
        resources: [...new Set(props.keys.map((key) => key.keyArn))],
      }),
      new iam.PolicyStatement({
        sid: 'NeverHideOrRelease',
        effect: iam.Effect.DENY,
        actions: [
          'cloudtrail:DeleteTrail',
          'cloudtrail:PutEventSelectors',
          'cloudtrail:StopLogging',
          'cloudtrail:UpdateTrail',
          'config:DeleteConfigurationRecorder',
          'config:StopConfigurationRecorder',
          'iam:*',
          'kms:DisableKey',
          'kms:PutKeyPolicy',
          'kms:ScheduleKeyDeletion',
          'logs:Delete*',
          's3:BypassGovernanceRetention',
          's3:DeleteObjectVersion',
          's3:PutBucketPolicy',
          's3:PutObjectRetention',
          'sagemaker:DeleteModelPackage*',
          'sagemaker:UpdateModelPackage',
        ],
        resources: ['*'],
      }),
      ...(props.studioNetwork === undefined ? [] : JobGuardrails.studioOutsideNetwork(props.studioNetwork)),
    );
  }
}
