import { Aws, Names, Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { HardenedBucket } from '../storage';

/** What an access point is for. It can be used for nothing else, whoever uses it. */
export enum AccessPointUse {
  /** To submit: write, and nothing else. */
  WRITE = 'write',

  /** To train and to look: list and read, and nothing else. */
  READ = 'read',
}

/**
 * What cannot be done through it. Named one by one: a denial of everything else would also deny the administration of the
 * access point, to whoever deploys it too.
 */
const DENIED: { readonly [use in AccessPointUse]: string[] } = {
  [AccessPointUse.WRITE]: ['s3:DeleteObject*', 's3:GetObject*', 's3:ListBucket*', 's3:RestoreObject'],
  [AccessPointUse.READ]: ['s3:AbortMultipartUpload', 's3:DeleteObject*', 's3:PutObject*', 's3:RestoreObject'],
};

const ACTIONS: { readonly [use in AccessPointUse]: string[] } = {
  [AccessPointUse.WRITE]: ['s3:AbortMultipartUpload', 's3:PutObject'],
  [AccessPointUse.READ]: ['s3:GetObject', 's3:GetObjectVersion', 's3:ListBucket'],
};

/** Properties of {@link ZoneAccessPoint}. */
export interface ZoneAccessPointProps {
  /** The bucket of the zone. */
  readonly zone: HardenedBucket;

  /** What it is for. */
  readonly use: AccessPointUse;

  /**
   * The VPC from which alone it can be used.
   *
   * @default - any network, within what the bucket allows
   */
  readonly vpc?: ec2.IVpc;

  /**
   * Name, unique in the account and region: lower-case letters, digits and hyphens, at most 50.
   *
   * @default - the unique name of the construct
   */
  readonly accessPointName?: string;
}

/**
 * A door to the bucket of a zone, from one VPC and for one use: whoever submits from the development network cannot do it
 * from elsewhere, and a door for training cannot be written through, whatever the policies of its users say.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points.html
 */
export class ZoneAccessPoint extends Construct {
  /** ARN of the access point; takes the place of a bucket name. */
  public readonly accessPointArn: string;

  /** Alias of the access point; takes the place of a bucket name where an ARN cannot. */
  public readonly alias: string;

  private readonly zone: HardenedBucket;
  private readonly use: AccessPointUse;

  constructor(scope: Construct, id: string, props: ZoneAccessPointProps) {
    super(scope, id);
    this.zone = props.zone;
    this.use = props.use;
    const { bucket } = props.zone;
    const name =
      props.accessPointName ?? Names.uniqueResourceName(this, { maxLength: 50, separator: '-' }).toLowerCase();
    this.accessPointArn = Stack.of(this).formatArn({ service: 's3', resource: 'accesspoint', resourceName: name });

    const accessPoint = new s3.CfnAccessPoint(this, 'AccessPoint', {
      bucket: bucket.bucketName,
      bucketAccountId: Aws.ACCOUNT_ID,
      name,
      vpcConfiguration: props.vpc && { vpcId: props.vpc.vpcId },
      publicAccessBlockConfiguration: {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      policy: new iam.PolicyDocument({
        statements: [
          new iam.PolicyStatement({
            sid: 'NothingElse',
            effect: iam.Effect.DENY,
            principals: [new iam.AnyPrincipal()],
            actions: DENIED[props.use],
            resources: [this.accessPointArn, `${this.accessPointArn}/object/*`],
          }),
        ],
      }),
    });
    this.alias = accessPoint.attrAlias;
    // S3 asks the bucket too. This hands the question on to the access point; the denials of the bucket stay above it.
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: `Through${this.node.addr.slice(-10)}`,
        principals: [new iam.AnyPrincipal()],
        actions: ACTIONS[props.use],
        resources: [bucket.bucketArn, bucket.arnForObjects('*')],
        conditions: {
          StringEquals: {
            's3:DataAccessPointArn': this.accessPointArn,
            's3:DataAccessPointAccount': Aws.ACCOUNT_ID,
            'aws:PrincipalAccount': Aws.ACCOUNT_ID,
          },
        },
      }),
    );
  }

  /**
   * Lets a principal use the access point for what it is for.
   *
   * @param grantee the principal
   * @param objectsKeyPattern which objects; default all
   */
  public grant(grantee: iam.IGrantable, objectsKeyPattern: string = '*'): iam.Grant {
    const objects = iam.Grant.addToPrincipal({
      grantee,
      actions: ACTIONS[this.use].filter((action) => action !== 's3:ListBucket'),
      resourceArns: [`${this.accessPointArn}/object/${objectsKeyPattern}`],
    });
    if (this.use === AccessPointUse.WRITE) {
      return objects.combine(this.zone.encryptionKey.grant(grantee, 'kms:Decrypt', 'kms:GenerateDataKey'));
    }
    return objects
      .combine(
        iam.Grant.addToPrincipal({
          grantee,
          actions: ['s3:ListBucket'],
          resourceArns: [this.accessPointArn],
          conditions: { StringLike: { 's3:prefix': objectsKeyPattern } },
        }),
      )
      .combine(this.zone.encryptionKey.grantDecrypt(grantee));
  }
}
