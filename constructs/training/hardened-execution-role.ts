import { ArnFormat, Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct, type IDependable } from 'constructs';
import { KeyServiceGrants } from '../keys';
import type { PinnedImage } from './pinned-image';
import type { TrainingBoundary } from './training-boundary';
import type { TrainingZone } from './training-zone';

/** Properties of {@link HardenedExecutionRole}. */
export interface HardenedExecutionRoleProps {
  /** Ceiling of the role. Not optional: it is what denies an unprotected job. */
  readonly boundary: TrainingBoundary;

  /** What the role is for, in one sentence. @default - 'Execution role of SageMaker' */
  readonly description?: string;

  /**
   * Whether Studio may start sessions of the role under the name of a user profile.
   *
   * The trust then allows `sts:SetSourceIdentity`, which `ExecutionRoleIdentityConfig: USER_PROFILE_NAME` needs, so
   * that CloudTrail shows the person behind each call.
   *
   * @default false
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/monitor-user-access.html
   */
  readonly forStudioUsers?: boolean;

  /**
   * Path of the role, such as `/pipelines/`, by which the policy of a resource can tell roles of this kind from others.
   *
   * @default '/'
   */
  readonly path?: string;
}

/**
 * A role that SageMaker assumes, and only for resources of this account and region.
 *
 * Without the `aws:SourceAccount` and `aws:SourceArn` conditions, SageMaker could be made to use the role on behalf of
 * another customer (the confused deputy). It starts with no permission: each method adds what one duty needs.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html
 */
export class HardenedExecutionRole extends Construct implements iam.IGrantable {
  /** The role. */
  public readonly role: iam.Role;

  /** The role as a principal. */
  public readonly grantPrincipal: iam.IPrincipal;

  constructor(scope: Construct, id: string, props: HardenedExecutionRoleProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const service = new iam.ServicePrincipal('sagemaker.amazonaws.com', {
      conditions: {
        StringEquals: { 'aws:SourceAccount': stack.account },
        ArnLike: {
          'aws:SourceArn': stack.formatArn({
            service: 'sagemaker',
            resource: '*',
            arnFormat: ArnFormat.NO_RESOURCE_NAME,
          }),
        },
      },
    });

    this.role = new iam.Role(this, 'Role', {
      assumedBy: service,
      description: props.description ?? 'Execution role of SageMaker',
      path: props.path,
    });
    props.boundary.bind(this.role);
    this.grantPrincipal = this.role;
    if (props.forStudioUsers === true) {
      this.role.assumeRolePolicy?.addStatements(
        new iam.PolicyStatement({
          actions: ['sts:SetSourceIdentity'],
          principals: [service],
        }),
      );
    }
  }

  /**
   * Lets SageMaker attach the role's jobs to the zone's network, and to no other.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/train-vpc.html
   */
  public grantNetwork(zone: TrainingZone): void {
    const stack = Stack.of(this);
    const ec2Arn = (resource: string, name: string) =>
      stack.formatArn({ service: 'ec2', resource, resourceName: name, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
    const interfaces = ec2Arn('network-interface', '*');
    const subnets = zone.subnets.map((subnet: ec2.ISubnet) => ec2Arn('subnet', subnet.subnetId));

    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'CreateJobInterfaces',
        actions: ['ec2:CreateNetworkInterface'],
        resources: [
          interfaces,
          ...subnets,
          ...zone.securityGroups.map((group) => ec2Arn('security-group', group.securityGroupId)),
        ],
      }),
    );
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ManageJobInterfaces',
        actions: [
          'ec2:CreateNetworkInterfacePermission',
          'ec2:DeleteNetworkInterface',
          'ec2:DeleteNetworkInterfacePermission',
        ],
        resources: [interfaces],
        conditions: { ArnEquals: { 'ec2:Subnet': subnets } },
      }),
    );
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ReadNetwork',
        actions: [
          'ec2:DescribeDhcpOptions',
          'ec2:DescribeNetworkInterfaces',
          'ec2:DescribeSecurityGroups',
          'ec2:DescribeSubnets',
          'ec2:DescribeVpcs',
        ],
        // EC2 has no resource-level permission for its Describe actions.
        resources: ['*'],
      }),
    );
  }

  /** Lets the role write the logs and metrics of its jobs, and nothing else of CloudWatch. */
  public grantLogs(): void {
    const stack = Stack.of(this);
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'WriteJobLogs',
        actions: [
          'logs:CreateLogGroup',
          'logs:CreateLogStream',
          'logs:DescribeLogStreams',
          'logs:GetLogEvents',
          'logs:PutLogEvents',
        ],
        resources: [
          stack.formatArn({
            service: 'logs',
            resource: 'log-group',
            resourceName: '/aws/sagemaker/*',
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        ],
      }),
    );
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'WriteJobMetrics',
        actions: ['cloudwatch:PutMetricData'],
        // CloudWatch has no resource-level permission for metrics; the namespaces bound it instead.
        resources: ['*'],
        conditions: { StringLike: { 'cloudwatch:namespace': ['/aws/sagemaker/*', 'aws/sagemaker/*'] } },
      }),
    );
  }

  /**
   * Lets SageMaker keep the volumes of the role's jobs under a key.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/api-permissions-reference.html
   */
  public grantVolumeKey(key: kms.IKey): iam.Grant {
    return KeyServiceGrants.of(key).grantToSageMaker(this.role);
  }

  /** Lets the role list and read objects under a prefix of a bucket, with the bucket's key. */
  public grantRead(bucket: s3.IBucket, prefix = ''): void {
    this.role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [bucket.arnForObjects(`${prefix}*`)],
      }),
    );
    this.role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [bucket.bucketArn],
        ...(prefix !== '' && { conditions: { StringLike: { 's3:prefix': [prefix, `${prefix}*`] } } }),
      }),
    );
    this.role.addToPolicy(
      new iam.PolicyStatement({ actions: ['s3:GetBucketLocation'], resources: [bucket.bucketArn] }),
    );
    bucket.encryptionKey?.grantDecrypt(this.role);
  }

  /**
   * Lets the role write objects under a prefix of a bucket, with a key. It cannot delete them, change their retention
   * or read what others wrote.
   */
  public grantWrite(bucket: s3.IBucket, key: kms.IKey, prefix = ''): void {
    this.role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'],
        resources: [bucket.arnForObjects(`${prefix}*`)],
      }),
    );
    // Decrypt is what KMS asks for to complete a multipart upload.
    key.grant(this.role, 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey');
  }

  /** What grants the role its own permissions; a resource that uses the role at once must wait for it. */
  public get policy(): IDependable {
    return this.role.node.tryFindChild('DefaultPolicy') ?? this.role;
  }

  /** Lets the role pull one image from its private repository. */
  public grantPull(image: PinnedImage): void {
    this.role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['ecr:GetAuthorizationToken'],
        // The token covers the whole registry: ECR has no resource for it.
        resources: ['*'],
      }),
    );
    this.role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        resources: [image.repositoryArn],
      }),
    );
  }
}
