import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as config from 'aws-cdk-lib/aws-config';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { LogArchive } from '../audit';

/** Properties of a `ConfigRecording`. */
export interface ConfigRecordingProps {
  /**
   * The archive that history and snapshots go to; it lets AWS Config in.
   *
   * @default - a `LogArchive` of the construct's own, unless `archiveBucket` is given
   */
  readonly archive?: LogArchive;

  /**
   * A bucket that exists already, such as that of the log archive account, instead of an `archive`. Its policy, and that
   * of its key, must let AWS Config of this account in.
   *
   * @default - none
   */
  readonly archiveBucket?: s3.IBucket;

  /**
   * The key of `archiveBucket`.
   *
   * @default - the bucket's default encryption
   */
  readonly archiveKey?: kms.IKey;

  /**
   * Whether IAM users, groups, roles and policies are recorded here. They belong to no region: record them in one region
   * of an account, or each change is paid for in every region.
   *
   * @default true
   */
  readonly recordGlobalResources?: boolean;

  /**
   * Whether the service-linked role of AWS Config is made. An account has one: set this to false where AWS Config was
   * ever used before, or the deployment fails because the name is taken.
   *
   * @default true
   */
  readonly createServiceLinkedRole?: boolean;
}

/**
 * Records every configuration of every supported resource, continuously, and delivers the history to a write-once archive.
 *
 * An account has one recorder in each region. Where one exists, Control Tower's for example, use it and not this.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html
 */
export class ConfigRecording extends Construct {
  /** The recorder. */
  public readonly recorder: config.CfnConfigurationRecorder;

  /** Where it delivers to. */
  public readonly deliveryChannel: config.CfnDeliveryChannel;

  /** The archive, unless the bucket was given. */
  public readonly archive?: LogArchive;

  constructor(scope: Construct, id: string, props: ConfigRecordingProps = {}) {
    super(scope, id);
    if (props.archive && props.archiveBucket) {
      throw new Error(
        `ConfigRecording '${this.node.path}': both 'archive' and 'archiveBucket' are given; expected one of them. ` +
          "Give 'archive' for a bucket of this app, 'archiveBucket' for one that exists already.",
      );
    }
    this.archive = props.archiveBucket ? undefined : (props.archive ?? new LogArchive(this, 'Archive'));
    this.archive?.allowConfig();
    const bucket = props.archiveBucket ?? this.archive!.bucket;
    const key = props.archiveBucket ? props.archiveKey : this.archive!.encryptionKey;

    this.recorder = new config.CfnConfigurationRecorder(this, 'Recorder', {
      roleArn: Stack.of(this).formatArn({
        service: 'iam',
        region: '',
        resource: 'role',
        resourceName: 'aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
      }),
      recordingGroup: {
        allSupported: true,
        includeGlobalResourceTypes: props.recordGlobalResources ?? true,
      },
      // Daily recording would miss what changes and changes back within a day.
      recordingMode: { recordingFrequency: 'CONTINUOUS' },
    });
    this.deliveryChannel = new config.CfnDeliveryChannel(this, 'Channel', {
      s3BucketName: bucket.bucketName,
      s3KmsKeyArn: key?.keyArn,
      configSnapshotDeliveryProperties: { deliveryFrequency: 'TwentyFour_Hours' },
    });
    // The first delivery tests whether the bucket lets AWS Config in.
    if (this.archive?.bucket.policy) this.deliveryChannel.node.addDependency(this.archive.bucket.policy);
    if (props.createServiceLinkedRole ?? true) {
      const role = new iam.CfnServiceLinkedRole(this, 'ServiceLinkedRole', {
        awsServiceName: 'config.amazonaws.com',
        description: 'Lets AWS Config read the configuration of resources',
      });
      // Whatever else in the account uses AWS Config needs it as well.
      role.applyRemovalPolicy(RemovalPolicy.RETAIN);
      this.recorder.addResourceDependency(role);
    }
  }
}
