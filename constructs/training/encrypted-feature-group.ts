import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { HardenedExecutionRole } from './hardened-execution-role';
import { sagemakerArn } from './sagemaker-arns';
import { requireSageMakerName } from './sagemaker-name';
import type { TrainingBoundary } from './training-boundary';

/** Types of a feature. */
export enum FeatureType {
  /** Text. */
  STRING = 'String',
  /** Whole numbers. */
  INTEGRAL = 'Integral',
  /** Numbers with a fraction. */
  FRACTIONAL = 'Fractional',
}

/** One feature of an {@link EncryptedFeatureGroup}. */
export interface FeatureDefinition {
  /** Name of the feature. */
  readonly name: string;

  /** Its type. */
  readonly type: FeatureType;
}

/** Properties of {@link EncryptedFeatureGroup}. */
export interface EncryptedFeatureGroupProps {
  /** Name of the group: lower-case letters, digits and inner hyphens. */
  readonly featureGroupName: string;

  /** The features, the record identifier and the event time among them. */
  readonly features: FeatureDefinition[];

  /** Name of the feature that identifies a record. */
  readonly recordIdentifier: string;

  /** Name of the feature that holds the time of an event. */
  readonly eventTime: string;

  /** Bucket of the offline store. The group uses `feature-store/<featureGroupName>/` in it. */
  readonly bucket: s3.IBucket;

  /** Key of the online and the offline store. */
  readonly key: kms.IKey;

  /** Ceiling of the group's role. */
  readonly boundary: TrainingBoundary;

  /**
   * Days after which a record leaves the online store. Personal data must not stay there for ever.
   *
   * @default 90
   */
  readonly onlineRetentionDays?: number;
}

/**
 * A feature group with an online and an offline store, both under a key of ours.
 *
 * The offline store keeps every version of a feature, so that a model can be trained again on what was known then.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/feature-store-security.html
 */
export class EncryptedFeatureGroup extends Construct {
  /** Name of the group. */
  public readonly featureGroupName: string;

  /** ARN of the group. */
  public readonly featureGroupArn: string;

  /** Role with which SageMaker writes the offline store. */
  public readonly role: HardenedExecutionRole;

  /** The feature group. */
  public readonly featureGroup: sagemaker.CfnFeatureGroup;

  private readonly key: kms.IKey;

  /** @throws if a name is no valid one, or the identifier or the event time is not among the features */
  constructor(scope: Construct, id: string, props: EncryptedFeatureGroupProps) {
    super(scope, id);
    this.check(props);
    const prefix = `feature-store/${props.featureGroupName}/`;
    this.featureGroupName = props.featureGroupName;
    this.featureGroupArn = sagemakerArn(this, 'feature-group', props.featureGroupName);
    this.key = props.key;
    this.role = this.makeRole(props, prefix);

    this.featureGroup = new sagemaker.CfnFeatureGroup(this, 'FeatureGroup', {
      featureGroupName: props.featureGroupName,
      recordIdentifierFeatureName: props.recordIdentifier,
      eventTimeFeatureName: props.eventTime,
      featureDefinitions: props.features.map(({ name, type }) => ({ featureName: name, featureType: type })),
      roleArn: this.role.role.roleArn,
      onlineStoreConfig: {
        EnableOnlineStore: true,
        SecurityConfig: { KmsKeyId: props.key.keyArn },
        StorageType: 'Standard',
        TtlDuration: { Unit: 'Days', Value: props.onlineRetentionDays ?? 90 },
      },
      offlineStoreConfig: {
        S3StorageConfig: {
          S3Uri: `s3://${props.bucket.bucketName}/${prefix.slice(0, -1)}`,
          KmsKeyId: props.key.keyArn,
        },
        DisableGlueTableCreation: false,
      },
    });
    this.featureGroup.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.featureGroup.node.addDependency(this.role.policy);
  }

  /** Lets the grantee read records from the online store. */
  public grantRead(grantee: iam.IGrantable): iam.Grant {
    this.key.grantDecrypt(grantee);
    return this.grant(grantee, ['sagemaker:BatchGetRecord', 'sagemaker:DescribeFeatureGroup', 'sagemaker:GetRecord']);
  }

  /** Lets the grantee put records into both stores. */
  public grantWrite(grantee: iam.IGrantable): iam.Grant {
    this.key.grant(grantee, 'kms:Decrypt', 'kms:GenerateDataKey');
    return this.grant(grantee, ['sagemaker:DescribeFeatureGroup', 'sagemaker:PutRecord']);
  }

  private grant(grantee: iam.IGrantable, actions: string[]): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions, resourceArns: [this.featureGroupArn] });
  }

  private makeRole(props: EncryptedFeatureGroupProps, prefix: string): HardenedExecutionRole {
    const role = new HardenedExecutionRole(this, 'Role', {
      boundary: props.boundary,
      description: `Offline store of the feature group ${props.featureGroupName}`,
    });
    role.grantRead(props.bucket, prefix);
    role.grantWrite(props.bucket, props.key, prefix);
    role.grantVolumeKey(props.key);
    role.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'OfflineStore',
        // SageMaker checks who owns the bucket, and writes with the owner's full control.
        actions: ['s3:GetBucketAcl', 's3:PutObjectAcl'],
        resources: [props.bucket.bucketArn, props.bucket.arnForObjects(`${prefix}*`)],
      }),
    );
    const glue = (resource: string, name?: string) =>
      Stack.of(this).formatArn({
        service: 'glue',
        resource,
        resourceName: name,
        arnFormat: name === undefined ? ArnFormat.NO_RESOURCE_NAME : ArnFormat.SLASH_RESOURCE_NAME,
      });
    role.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'OfflineStoreTable',
        actions: ['glue:GetTable', 'glue:UpdateTable'],
        resources: [
          glue('catalog'),
          glue('database', 'sagemaker_featurestore'),
          glue('table', 'sagemaker_featurestore/*'),
        ],
      }),
    );
    return role;
  }

  private check(props: EncryptedFeatureGroupProps): void {
    requireSageMakerName(this, 'featureGroupName', props.featureGroupName);
    const names = props.features.map(({ name }) => name);
    const required: [string, string][] = [
      ['recordIdentifier', props.recordIdentifier],
      ['eventTime', props.eventTime],
    ];
    for (const [prop, name] of required) {
      if (names.includes(name)) continue;
      throw new Error(
        `EncryptedFeatureGroup '${this.node.path}': ${prop} is '${name}', which is not among the features ` +
          `[${names.join(', ')}]. Add a feature of that name, or correct ${prop}.`,
      );
    }
    const days = props.onlineRetentionDays;
    if (days !== undefined && (!Number.isInteger(days) || days < 1)) {
      throw new Error(
        `EncryptedFeatureGroup '${this.node.path}': onlineRetentionDays must be a whole number of at least 1, got ${days}.`,
      );
    }
  }
}
