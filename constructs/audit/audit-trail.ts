import { ArnFormat, Names, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as cloudtrail from 'aws-cdk-lib/aws-cloudtrail';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { DataKey, KeyServiceGrants } from '../keys';
import { AI_EVENT_RESOURCE_TYPES } from './ai-event-types';
import { eventSelectors } from './event-selectors';
import { LogArchive } from './log-archive';

/** Properties of an `AuditTrail`. */
export interface AuditTrailProps {
  /**
   * Name of the trail.
   *
   * @default - the unique name of the construct
   */
  readonly trailName?: string;

  /**
   * The archive that the trail writes to; it lets the trail in.
   *
   * @default - a `LogArchive` of the trail's own
   */
  readonly archive?: LogArchive;

  /**
   * A bucket that exists already, such as that of the log archive account, instead of an `archive`. Its policy must let
   * the trail in.
   *
   * @default - none
   */
  readonly archiveBucket?: s3.IBucket;

  /**
   * The key of the trail's files. With `archive` it must be the archive's key, with `archiveBucket` one that the bucket
   * accepts.
   *
   * @default - the key of `archive`, or a `DataKey` of the trail's own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * The key of the log group. Give one when `encryptionKey` belongs to another account, as that of a log archive does.
   *
   * @default - the key of the files
   */
  readonly logGroupKey?: kms.IKey;

  /**
   * Buckets whose object events are recorded.
   *
   * @default - all buckets of the account
   */
  readonly dataBuckets?: s3.IBucket[];

  /**
   * Resource types whose data events are recorded besides S3 objects.
   *
   * @default - every AI resource type that CloudTrail documents
   */
  readonly resourceTypes?: string[];

  /**
   * ARN of a trail that records management events already, such as Control Tower's. This trail then adds only what that
   * one does not record: data events and denied network activity. A second copy of management events costs money and
   * shows nothing.
   *
   * @default - none; this trail records management events
   */
  readonly existingManagementTrailArn?: string;

  /**
   * Makes this a trail of the organisation: for its management account or the delegated administrator of CloudTrail.
   *
   * @default - a trail of this account
   */
  readonly organizationId?: string;

  /**
   * How long the log group keeps events, for queries and metric filters; the archive keeps them longer.
   *
   * @default logs.RetentionDays.THIRTEEN_MONTHS
   */
  readonly logRetention?: logs.RetentionDays;

  /**
   * A topic that is told of each file that the trail delivers. The policies of an imported topic and of its key must let
   * CloudTrail publish.
   *
   * @default - none
   */
  readonly deliveryTopic?: sns.ITopic;
}

/**
 * A trail that records who did what with AI resources, in all regions, with signed digests, under a customer-managed key.
 *
 * Besides management events it records the use of models, agents, guardrails, knowledge bases and feature stores, the
 * objects of data buckets, and calls that a VPC endpoint policy denied. Files go to a write-once archive, and to a log
 * group for search.
 *
 * Built on the level 1 trail: the level 2 one has no advanced event selectors.
 */
export class AuditTrail extends Construct {
  /** Name of the trail. */
  public readonly trailName: string;

  /** ARN of the trail. */
  public readonly trailArn: string;

  /** The log group with the events. */
  public readonly logGroup: logs.LogGroup;

  /** The key of the files. */
  public readonly encryptionKey: kms.IKey;

  /** The bucket with the files. */
  public readonly archiveBucket: s3.IBucket;

  constructor(scope: Construct, id: string, props: AuditTrailProps = {}) {
    super(scope, id);
    this.trailName = props.trailName ?? Names.uniqueResourceName(this, { maxLength: 100, separator: '-' });
    this.trailArn = Stack.of(this).formatArn({
      service: 'cloudtrail',
      resource: 'trail',
      resourceName: this.trailName,
    });
    const archive = this.archiveOf(props);
    this.archiveBucket = archive?.bucket ?? props.archiveBucket!;
    this.encryptionKey = archive?.encryptionKey ?? props.encryptionKey ?? new DataKey(this, 'Key');

    const logGroupName = `/aws/cloudtrail/${this.trailName}`;
    const { account } = Stack.of(this);
    archive?.allowCloudTrail(this.trailArn, account, props.organizationId);
    KeyServiceGrants.of(this.encryptionKey).grantToCloudTrail(this.trailArn, account);
    const logGroupKey = props.logGroupKey ?? this.encryptionKey;
    KeyServiceGrants.of(logGroupKey).grantToLogs(logGroupName);
    this.logGroup = new logs.LogGroup(this, 'Logs', {
      logGroupName,
      encryptionKey: logGroupKey,
      retention: props.logRetention ?? logs.RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
      deletionProtectionEnabled: true,
    });

    const management = !props.existingManagementTrailArn;
    const trail = new cloudtrail.CfnTrail(this, 'Trail', {
      trailName: this.trailName,
      isLogging: true,
      isMultiRegionTrail: true,
      isOrganizationTrail: Boolean(props.organizationId),
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      kmsKeyId: this.encryptionKey.keyArn,
      s3BucketName: this.archiveBucket.bucketName,
      snsTopicName: props.deliveryTopic?.topicName,
      cloudWatchLogsLogGroupArn: this.logGroup.logGroupArn,
      cloudWatchLogsRoleArn: this.logsRole(props.organizationId).roleArn,
      insightSelectors: management
        ? [{ insightType: 'ApiCallRateInsight' }, { insightType: 'ApiErrorRateInsight' }]
        : undefined,
      advancedEventSelectors: eventSelectors({
        management,
        dataBucketArns: props.dataBuckets?.map((bucket) => bucket.bucketArn),
        archiveBucketArn: this.archiveBucket.bucketArn,
        resourceTypes: props.resourceTypes ?? AI_EVENT_RESOURCE_TYPES,
      }),
    });
    // CloudTrail tries a delivery when the trail is made, which needs the bucket's policy.
    if (archive?.bucket.policy) trail.node.addDependency(archive.bucket.policy);
    if (props.deliveryTopic) this.notify(trail, props.deliveryTopic);
  }

  private archiveOf(props: AuditTrailProps): LogArchive | undefined {
    if (props.archive && props.archiveBucket) {
      throw new Error(
        `AuditTrail '${this.node.path}': got both 'archive' and 'archiveBucket'; expected one. ` +
          "Pass 'archive' for a LogArchive of this app, 'archiveBucket' for a bucket that exists already.",
      );
    }
    if (props.archive && props.encryptionKey && props.archive.encryptionKey !== props.encryptionKey) {
      throw new Error(
        `AuditTrail '${this.node.path}': 'encryptionKey' is not the key of 'archive', which refuses files under any ` +
          "other key. Leave 'encryptionKey' out, or give the archive that key.",
      );
    }
    if (props.archiveBucket) return undefined;
    return (
      props.archive ??
      new LogArchive(this, 'Archive', { encryptionKey: props.encryptionKey, organizationId: props.organizationId })
    );
  }

  private notify(trail: cloudtrail.CfnTrail, topic: sns.ITopic): void {
    const { policyDependable } = topic.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: `Trail${Names.nodeUniqueId(this.node).slice(-8)}`,
        principals: [new iam.ServicePrincipal('cloudtrail.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceArn': this.trailArn } },
      }),
    );
    if (policyDependable) trail.node.addDependency(policyDependable);
    if (topic.masterKey) {
      KeyServiceGrants.of(topic.masterKey).grantToCloudTrailNotices(this.trailArn);
    }
  }

  /** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html */
  private logsRole(organizationId?: string): iam.Role {
    const stack = Stack.of(this);
    const streams = [stack.account, ...(organizationId ? [organizationId] : [])].map((owner) =>
      stack.formatArn({
        service: 'logs',
        resource: 'log-group',
        resourceName: `/aws/cloudtrail/${this.trailName}:log-stream:${owner}_CloudTrail_${stack.region}*`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    );
    return new iam.Role(this, 'LogsRole', {
      description: `Lets the trail ${this.trailName} write to its log group`,
      assumedBy: new iam.ServicePrincipal('cloudtrail.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': this.trailArn } },
      }),
      managedPolicies: [
        new iam.ManagedPolicy(this, 'WriteLogs', {
          description: `Writes the events of the trail ${this.trailName} to its log group`,
          statements: [
            new iam.PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: streams }),
          ],
        }),
      ],
    });
  }
}
