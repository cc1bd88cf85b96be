import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { KeyServiceGrants } from '../keys';
import { requireSageMakerName } from './sagemaker-name';
import type { TrainingBoundary } from './training-boundary';
import type { TrainingZone } from './training-zone';

/** A group of like instances in a {@link HyperPodCluster}. */
export interface HyperPodInstanceGroup {
  /** Name of the group. */
  readonly name: string;

  /** Instance type, such as `ml.p5.48xlarge`. */
  readonly instanceType: string;

  /** Number of instances. */
  readonly instanceCount: number;

  /** Size of the second volume of each instance in GiB. @default 500 */
  readonly volumeSizeGiB?: number;
}

/** Properties of {@link HyperPodCluster}. */
export interface HyperPodClusterProps {
  /** Name of the cluster: lower-case letters, digits and inner hyphens. */
  readonly clusterName: string;

  /** Where the instances run, and under which key. */
  readonly zone: TrainingZone;

  /** ARN of the EKS cluster that orchestrates the instances. */
  readonly eksClusterArn: string;

  /** The instances. */
  readonly instanceGroups: HyperPodInstanceGroup[];

  /** Versioned bucket of the lifecycle scripts: whoever can change one is root on every instance. */
  readonly lifecycleBucket: s3.IBucket;

  /** Folder of the scripts in the bucket; it holds `on_create.sh`. @default 'hyperpod' */
  readonly lifecyclePrefix?: string;

  /** Its denials of unprotected jobs are attached to the role of the instances. */
  readonly boundary: TrainingBoundary;
}

/**
 * A HyperPod cluster on EKS for training that lasts weeks: in the zone's subnets, with root and data volumes under our
 * key, and with broken instances replaced.
 *
 * Nodes are provisioned continuously, because HyperPod takes a customer-managed key for volumes in that mode only.
 * The role of the instances can read the scripts and write logs; it can reach no dataset until it is granted one.
 *
 * Its role is not below the enclave's ceiling, which has no room for the calls of a Kubernetes node.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-hyperpod-prerequisites-iam.html
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ClusterEbsVolumeConfig.html
 */
export class HyperPodCluster extends Construct implements iam.IGrantable {
  /** Role of the instances. */
  public readonly role: iam.Role;

  /** The role as a principal. */
  public readonly grantPrincipal: iam.IPrincipal;

  /** ARN of the cluster. */
  public readonly clusterArn: string;

  /** The cluster. */
  public readonly cluster: sagemaker.CfnCluster;

  /** @throws if the name is no valid one, there is no instance group, or a count is below one */
  constructor(scope: Construct, id: string, props: HyperPodClusterProps) {
    super(scope, id);
    this.check(props);
    const prefix = props.lifecyclePrefix ?? 'hyperpod';
    this.role = this.makeRole(props, prefix);
    this.grantPrincipal = this.role;
    const key = props.zone.volumeKey.keyArn;

    this.cluster = new sagemaker.CfnCluster(this, 'Cluster', {
      clusterName: props.clusterName,
      orchestrator: { eks: { clusterArn: props.eksClusterArn } },
      nodeRecovery: 'Automatic',
      nodeProvisioningMode: 'Continuous',
      vpcConfig: {
        subnets: props.zone.subnets.map((subnet) => subnet.subnetId),
        securityGroupIds: props.zone.securityGroups.map((group) => group.securityGroupId),
      },
      instanceGroups: props.instanceGroups.map((group) => ({
        instanceGroupName: group.name,
        instanceType: group.instanceType,
        instanceCount: group.instanceCount,
        executionRole: this.role.roleArn,
        threadsPerCore: 1,
        lifeCycleConfig: {
          sourceS3Uri: `s3://${props.lifecycleBucket.bucketName}/${prefix}`,
          onCreate: 'on_create.sh',
        },
        instanceStorageConfigs: [
          { ebsVolumeConfig: { rootVolume: true, volumeKmsKeyId: key } },
          { ebsVolumeConfig: { volumeSizeInGb: group.volumeSizeGiB ?? 500, volumeKmsKeyId: key } },
        ],
      })),
    });
    this.cluster.node.addDependency(this.role.node.tryFindChild('DefaultPolicy') ?? this.role);
    this.clusterArn = this.cluster.attrClusterArn;
  }

  private makeRole(props: HyperPodClusterProps, prefix: string): iam.Role {
    const stack = Stack.of(this);
    const arn = (service: string, resource: string, name: string, format = ArnFormat.SLASH_RESOURCE_NAME) =>
      stack.formatArn({ service, resource, resourceName: name, arnFormat: format });
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('sagemaker.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account },
          ArnLike: { 'aws:SourceArn': arn('sagemaker', 'cluster', '*') },
        },
      }),
      description: `Instances of the HyperPod cluster ${props.clusterName}`,
      managedPolicies: [props.boundary.guardrails],
    });
    KeyServiceGrants.of(props.zone.volumeKey).grantToSageMaker(role);
    const interfaces = arn('ec2', 'network-interface', '*');
    const subnets = props.zone.subnets.map((subnet) => arn('ec2', 'subnet', subnet.subnetId));

    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ReadLifecycleScripts',
        actions: ['s3:GetObject'],
        resources: [props.lifecycleBucket.arnForObjects(`${prefix}/*`)],
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ListLifecycleScripts',
        actions: ['s3:ListBucket'],
        resources: [props.lifecycleBucket.bucketArn],
        conditions: { StringLike: { 's3:prefix': [prefix, `${prefix}/*`] } },
      }),
    );
    props.lifecycleBucket.encryptionKey?.grantDecrypt(role);
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'WriteClusterLogs',
        actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        resources: [arn('logs', 'log-group', '/aws/sagemaker/Clusters/*', ArnFormat.COLON_RESOURCE_NAME)],
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'WriteClusterMetrics',
        actions: ['cloudwatch:PutMetricData'],
        resources: ['*'],
        conditions: { StringEquals: { 'cloudwatch:namespace': '/aws/sagemaker/Clusters' } },
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'CreateNodeInterfaces',
        actions: ['ec2:CreateNetworkInterface'],
        resources: [
          interfaces,
          ...subnets,
          ...props.zone.securityGroups.map((group) => arn('ec2', 'security-group', group.securityGroupId)),
        ],
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ManageNodeInterfaces',
        actions: [
          'ec2:AssignPrivateIpAddresses',
          'ec2:CreateNetworkInterfacePermission',
          'ec2:DeleteNetworkInterface',
          'ec2:DeleteNetworkInterfacePermission',
          'ec2:ModifyNetworkInterfaceAttribute',
          'ec2:UnassignPrivateIpAddresses',
        ],
        resources: [interfaces],
        conditions: { ArnEquals: { 'ec2:Subnet': subnets } },
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'AttachNodeInterfaces',
        actions: ['ec2:AttachNetworkInterface', 'ec2:CreateTags', 'ec2:DetachNetworkInterface'],
        // Attaching names the instance beside the interface, and an instance lies in no subnet for IAM.
        resources: [interfaces, arn('ec2', 'instance', '*')],
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ReadNetwork',
        actions: [
          'ec2:DescribeDhcpOptions',
          'ec2:DescribeInstanceTypes',
          'ec2:DescribeInstances',
          'ec2:DescribeNetworkInterfaces',
          'ec2:DescribeSecurityGroups',
          'ec2:DescribeSubnets',
          'ec2:DescribeTags',
          'ec2:DescribeVpcs',
        ],
        resources: ['*'],
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'JoinKubernetes',
        actions: ['eks-auth:AssumeRoleForPodIdentity'],
        resources: [props.eksClusterArn],
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({ sid: 'LogInToRegistry', actions: ['ecr:GetAuthorizationToken'], resources: ['*'] }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'PullImages',
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        resources: [arn('ecr', 'repository', '*')],
      }),
    );
    return role;
  }

  private check(props: HyperPodClusterProps): void {
    requireSageMakerName(this, 'clusterName', props.clusterName);
    if (props.instanceGroups.length === 0) {
      throw new Error(`HyperPodCluster '${this.node.path}': instanceGroups is empty; give at least one group.`);
    }
    for (const { name, instanceCount } of props.instanceGroups) {
      if (Number.isInteger(instanceCount) && instanceCount >= 1) continue;
      throw new Error(
        `HyperPodCluster '${this.node.path}': instanceCount of the group '${name}' must be a whole number of at least ` +
          `1, got ${instanceCount}.`,
      );
    }
  }
}
