import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as config from 'aws-cdk-lib/aws-config';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ConfigArchive } from './config-archive';

/** Properties of a `ConfigRecording`. */
export interface ConfigRecordingProps {
  /**
   * The archive that history and snapshots go to.
   *
   * @default - a `ConfigArchive` of the construct's own, unless `archiveBucket` is given
   */
  readonly archive?: ConfigArchive;

  /**
   * A bucket that exists already, such as that of the log archive account, instead of an `archive`. Its policy, and that
   * of its key, must let AWS Config of this account in. It must have no Object Lock, to which AWS Config does not deliver.
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
 * Records every configuration of every supported resource, continuously, and delivers the history to an archive from which
 * nobody may delete.
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
  public readonly archive?: ConfigArchive;

  /** @throws if both an archive and a bucket are given, or a bucket of this app that has Object Lock */
  constructor(scope: Construct, id: string, props: ConfigRecordingProps = {}) {
    super(scope, id);
    if (props.archive && props.archiveBucket) {
      throw new Error(
        `ConfigRecording '${this.node.path}': both 'archive' and 'archiveBucket' are given; expected one of them. ` +
          "Give 'archive' for a bucket of this app, 'archiveBucket' for one that exists already.",
      );
    }
    if (props.archiveBucket && isLocked(props.archiveBucket)) {
      throw new Error(
        `ConfigRecording '${this.node.path}': 'archiveBucket' is '${props.archiveBucket.node.path}', which has Object ` +
          'Lock; expected a bucket without, because AWS Config does not deliver to a locked one. Leave it out, or give a ' +
          'ConfigArchive.',
      );
    }
    this.archive = props.archiveBucket ? undefined : (props.archive ?? new ConfigArchive(this, 'Archive'));
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

/**
 * Whether a bucket is known to have Object Lock; of an imported one nothing is known.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-deliverychannel.html
 */
function isLocked(bucket: s3.IBucket): boolean {
  const resource = bucket.node.defaultChild;
  return (
    resource instanceof s3.CfnBucket &&
    (resource.objectLockEnabled === true || resource.objectLockConfiguration !== undefined)
  );
}
