import { Duration, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { TopicTarget } from '../audit';
import { KeyServiceGrants } from '../keys';
import type { DataZones } from './data-zones';
import { TrustedPeople } from './trusted-people';

/** Properties of {@link ErasureRole}. */
export interface ErasureRoleProps {
  /** The zones whose objects may be erased. */
  readonly zones: DataZones;

  /**
   * Who may assume the role.
   *
   * @default - `TrustedPeople.withMfa()`
   */
  readonly assumedBy?: iam.IPrincipal;

  /**
   * Topic that tells of every deletion, if there is one. Its policy is extended for EventBridge if it is of this app.
   *
   * @default - a topic under the zones' key for logs
   */
  readonly topic?: sns.ITopic;
}

/**
 * The one role that may delete in the zones, retention notwithstanding: what a person's request for erasure needs.
 *
 * It finds and deletes versions and cannot read what is in them. Every deletion that a principal makes is told to a topic,
 * so that nobody uses it unseen; the access logs and the data events of the trail say who it was. A revision that lost an
 * object no longer verifies, and so is no longer trained on: promote it again without the object.
 */
export class ErasureRole extends Construct {
  /** The role. */
  public readonly role: iam.Role;

  /** The topic that tells of deletions. */
  public readonly topic: sns.ITopic;

  constructor(scope: Construct, id: string, props: ErasureRoleProps) {
    super(scope, id);
    const { zones } = props;
    const buckets = [zones.landing, zones.quarantine, zones.curated].map((zone) => zone.bucket);
    this.role = new iam.Role(this, 'Role', {
      description: `Erases objects in ${zones.node.path}`,
      assumedBy: props.assumedBy ?? TrustedPeople.withMfa(),
      maxSessionDuration: Duration.hours(1),
    });
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'FindVersions',
        actions: ['s3:GetBucketVersioning', 's3:ListBucket', 's3:ListBucketVersions'],
        resources: buckets.map((bucket) => bucket.bucketArn),
      }),
    );
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'Erase',
        actions: ['s3:BypassGovernanceRetention', 's3:DeleteObject', 's3:DeleteObjectVersion', 's3:GetObjectRetention'],
        resources: buckets.map((bucket) => bucket.arnForObjects('*')),
      }),
    );
    zones.admitErasure(this.role);
    zones.admitPeople(this.role);

    this.topic =
      props.topic ??
      new sns.Topic(this, 'Topic', {
        displayName: `Deletions in ${Stack.of(this).stackName}`,
        masterKey: zones.logsKey,
        enforceSSL: true,
      });
    const undelivered = new sqs.Queue(this, 'Undelivered', {
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: zones.logsKey,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const rule = new events.Rule(this, 'Deletions', {
      description: 'Objects that a principal, not a lifecycle rule, deleted in the zones of training data',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Deleted'],
        detail: {
          bucket: { name: buckets.map((bucket) => bucket.bucketName) },
          reason: ['DeleteObject'],
        },
      },
      targets: [new TopicTarget(this.topic, undelivered)],
    });
    undelivered.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'UndeliveredDeletions',
        principals: [new iam.ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [undelivered.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': rule.ruleArn } },
      }),
    );
    KeyServiceGrants.of(zones.logsKey).grantToEventBridgeForQueues();
  }
}
