import { Duration, RemovalPolicy, Tags } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DATA_CLASSIFICATION_TAG, DataClassification, DataKey } from '../keys';
import { AccessLogsBucket } from './access-logs-bucket';
import {
  encryptionStatements,
  noReplicasStatement,
  perimeterStatements,
  retentionStatement,
  writersStatement,
} from './bucket-policy';
import type { DataPerimeter } from './data-perimeter';

/** Properties of a `HardenedBucket`. */
export interface HardenedBucketProps {
  /**
   * Name of the bucket.
   *
   * @default - chosen by CloudFormation
   */
  readonly bucketName?: string;

  /**
   * The key that every object is encrypted under.
   *
   * @default - a `DataKey` of the bucket's own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * How sensitive the objects are; becomes the `data-classification` tag.
   *
   * @default DataClassification.CONFIDENTIAL
   */
  readonly classification?: DataClassification;

  /**
   * The bucket that receives the server access logs. It must let `logging.s3.amazonaws.com` write, as `AccessLogsBucket`
   * does.
   *
   * @default - an `AccessLogsBucket` of the bucket's own
   */
  readonly accessLogsBucket?: s3.IBucket;

  /**
   * Object Lock with this default retention: `s3.ObjectLockRetention.governance(…)` for data that a law may oblige you to
   * erase, `.compliance(…)` for what nobody, not even the root user, may delete before its time.
   *
   * @default - no Object Lock
   */
  readonly objectLockRetention?: s3.ObjectLockRetention;

  /**
   * ARNs of principals that may delete objects under governance retention before its end; wildcards allowed.
   *
   * @default - nobody
   */
  readonly erasurePrincipalArns?: string[];

  /**
   * Age at which current objects expire.
   *
   * @default - never
   */
  readonly expiration?: Duration;

  /**
   * How long a replaced or deleted version can still be restored.
   *
   * @default Duration.days(90)
   */
  readonly noncurrentVersionExpiration?: Duration;

  /**
   * Whether S3 sends the events of the bucket to EventBridge.
   *
   * @default false
   */
  readonly eventBridge?: boolean;

  /**
   * Who may reach the bucket, and from where.
   *
   * @default - principals of the bucket's account, from any network
   */
  readonly perimeter?: DataPerimeter;

  /**
   * What happens to the bucket when it leaves the stack. `DESTROY`, for sandboxes, deletes it only when it is empty.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A bucket for AI data: encrypted under a customer-managed key that no upload can evade, versioned, closed to the public
 * and to other accounts, TLS 1.2 or newer only, with server access logs and, if asked for, write-once retention.
 *
 * There is no `autoDeleteObjects`: it needs a custom resource whose role may delete every object of the bucket. Empty a
 * sandbox's bucket with `aws s3api delete-objects` or a lifecycle rule before you destroy its stack.
 */
export class HardenedBucket extends Construct {
  /** The bucket. */
  public readonly bucket: s3.Bucket;

  /** The key of the bucket. */
  public readonly encryptionKey: kms.IKey;

  /** Where the server access logs go. */
  public readonly accessLogsBucket: s3.IBucket;

  private restrictions = 0;

  constructor(scope: Construct, id: string, props: HardenedBucketProps = {}) {
    super(scope, id);
    const classification = props.classification ?? DataClassification.CONFIDENTIAL;
    const removalPolicy = props.removalPolicy ?? RemovalPolicy.RETAIN;
    this.encryptionKey = props.encryptionKey ?? new DataKey(this, 'Key', { classification, removalPolicy });
    this.accessLogsBucket =
      props.accessLogsBucket ?? new AccessLogsBucket(this, 'AccessLogs', { removalPolicy }).bucket;

    this.bucket = new s3.Bucket(this, 'Bucket', {
      bucketName: props.bucketName,
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.encryptionKey,
      bucketKeyEnabled: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C],
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      objectLockDefaultRetention: props.objectLockRetention,
      removalPolicy,
      lifecycleRules: [
        {
          id: 'Retention',
          expiration: props.expiration,
          noncurrentVersionExpiration: props.noncurrentVersionExpiration ?? Duration.days(90),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
    });
    this.configure(props);
    for (const statement of [
      ...encryptionStatements(this.bucket, this.encryptionKey),
      ...perimeterStatements(this.bucket, props.perimeter ?? {}),
      ...(props.objectLockRetention ? [retentionStatement(this.bucket, props.erasurePrincipalArns ?? [])] : []),
    ]) {
      this.bucket.addToResourcePolicy(statement);
    }
    // A bucket that outlives its stack must not lose its policy.
    this.bucket.policy?.applyRemovalPolicy(removalPolicy);
    Tags.of(this.bucket).add(DATA_CLASSIFICATION_TAG, classification);
  }

  /**
   * Lets a principal list the bucket and read its objects, all versions included.
   *
   * @param grantee the principal
   * @param objectsKeyPattern which objects; default all
   */
  public grantRead(grantee: iam.IGrantable, objectsKeyPattern: string = '*'): iam.Grant {
    return this.grantObjects(grantee, ['s3:GetObject', 's3:GetObjectVersion'], objectsKeyPattern)
      .combine(this.grantBucket(grantee, ['s3:GetBucketLocation', 's3:ListBucket']))
      .combine(this.encryptionKey.grantDecrypt(grantee));
  }

  /**
   * Lets a principal write objects; neither read nor delete them.
   *
   * @param grantee the principal
   * @param objectsKeyPattern which objects; default all
   */
  public grantWrite(grantee: iam.IGrantable, objectsKeyPattern: string = '*'): iam.Grant {
    // Decrypt is what KMS asks for to complete a multipart upload.
    return this.grantObjects(grantee, ['s3:AbortMultipartUpload', 's3:PutObject'], objectsKeyPattern)
      .combine(this.grantBucket(grantee, ['s3:GetBucketLocation']))
      .combine(this.encryptionKey.grant(grantee, 'kms:Decrypt', 'kms:GenerateDataKey'));
  }

  /**
   * Lets a principal list the bucket, read its objects and write new ones; not delete them.
   *
   * @param grantee the principal
   * @param objectsKeyPattern which objects; default all
   */
  public grantReadWrite(grantee: iam.IGrantable, objectsKeyPattern: string = '*'): iam.Grant {
    return this.grantRead(grantee, objectsKeyPattern).combine(this.grantWrite(grantee, objectsKeyPattern));
  }

  /**
   * Lets a principal put a delete marker on objects; the versions below it stay.
   *
   * @param grantee the principal
   * @param objectsKeyPattern which objects; default all
   */
  public grantDelete(grantee: iam.IGrantable, objectsKeyPattern: string = '*'): iam.Grant {
    return this.grantObjects(grantee, ['s3:DeleteObject'], objectsKeyPattern);
  }

  /**
   * Lets nobody write under a folder but these principals, whatever the policies of others allow: neither by an upload or
   * a copy, nor by a replica. It allows nothing by itself, and leaves reading and deleting as they are. Where two patterns
   * meet, a principal must be named for both.
   *
   * The policy of the bucket names the ARNs. That of a role in a stack that depends on the bucket's would make a cycle:
   * give such a role a name, and build its ARN from the name.
   *
   * @param objectsKeyPattern which objects, such as all that begin with a folder
   * @param writerArns ARNs of roles and users; wildcards allowed
   * @throws if there is no ARN
   */
  public restrictWriters(objectsKeyPattern: string, writerArns: string[]): void {
    if (writerArns.length === 0) {
      throw new Error(
        `HardenedBucket '${this.node.path}': restrictWriters got nobody for '${objectsKeyPattern}'; expected the ARN of at ` +
          'least one role or user. Name who writes there.',
      );
    }
    this.restrictions += 1;
    this.bucket.addToResourcePolicy(
      writersStatement(`OnlyNamedWriters${this.restrictions}`, this.bucket, objectsKeyPattern, writerArns),
    );
  }

  /**
   * Lets nothing be replicated into the bucket, by nobody: a replica is no `PutObject`, and so passes denials that name
   * uploads alone. Replication out of the bucket is not affected.
   */
  public denyReplicas(): void {
    this.bucket.addToResourcePolicy(noReplicasStatement(this.bucket));
  }

  /**
   * Sets what the level 2 bucket sets only at a price: its event notifications need a custom resource, and its access logs
   * a statement in the destination's policy that makes the two stacks depend on each other.
   */
  private configure(props: HardenedBucketProps): void {
    const resource = this.bucket.node.defaultChild as s3.CfnBucket;
    resource.loggingConfiguration = {
      destinationBucketName: this.accessLogsBucket.bucketName,
      logFilePrefix: `${this.node.path}/`,
      targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: 'EventTime' } },
    };
    if (props.eventBridge) {
      resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
  }

  private grantObjects(grantee: iam.IGrantable, actions: string[], pattern: string): iam.Grant {
    return iam.Grant.addToPrincipalOrResource({
      grantee,
      actions,
      resourceArns: [this.bucket.arnForObjects(pattern)],
      resource: this.bucket,
    });
  }

  private grantBucket(grantee: iam.IGrantable, actions: string[]): iam.Grant {
    return iam.Grant.addToPrincipalOrResource({
      grantee,
      actions,
      resourceArns: [this.bucket.bucketArn],
      resource: this.bucket,
    });
  }
}
