import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import type { ModelSource, ModelSourceConfig } from './model-source';
import { networkInterfaceStatements } from './network-interfaces';
import { sageMakerPrincipal } from './sagemaker-trust';

/** Properties of `IsolatedModel`. */
export interface IsolatedModelProps {
  /** Where the code and the weights come from. */
  readonly source: ModelSource;

  /** Network through which SageMaker fetches the model; the container itself has none. */
  readonly vpc: ec2.IVpc;

  /**
   * Subnets of the model. At least two availability zones, because SageMaker spreads the instances over them.
   *
   * @default - the isolated subnets of the VPC
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * Security groups of the model's network interfaces.
   *
   * @default - one that lets nothing in, and out only to HTTPS
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * ID of the managed prefix list of S3 in the region (`pl-…`), to which the default security group then limits what
   * leaves the VPC. Unused with `securityGroups`.
   *
   * @default - HTTPS to any address, which in subnets without a route outwards means the endpoints of the VPC
   */
  readonly s3PrefixListId?: string;

  /**
   * Environment variables of the container. Anybody who may describe the model can read them: no secrets.
   *
   * @default - none
   */
  readonly environment?: { [name: string]: string };

  /**
   * Execution role. An imported role must already allow what this construct would grant.
   *
   * @default - a role of its own with least privilege
   */
  readonly role?: iam.IRole;
}

/**
 * A SageMaker model whose container cannot reach any network.
 *
 * A model is foreign code next to sensitive input: weights and dependencies that nobody on the team wrote. Network
 * isolation takes from it the means to send that input anywhere, and the credentials of its role as well. SageMaker still
 * fetches image and weights, through the subnets given here and with a role that can read those two things only.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html
 */
export class IsolatedModel extends Construct implements iam.IGrantable {
  /** Name of the model. */
  public readonly modelName: string;

  /** Role with which SageMaker fetches the model, writes its logs and captures its traffic. */
  public readonly role: iam.IRole;

  /** The role, so that grants can name the model itself. */
  public readonly grantPrincipal: iam.IPrincipal;

  /** Security groups of the model's network interfaces. */
  public readonly securityGroups: ec2.ISecurityGroup[];

  constructor(scope: Construct, id: string, props: IsolatedModelProps) {
    super(scope, id);
    const subnets = this.selectSubnets(props);
    this.securityGroups = props.securityGroups ?? [this.createSecurityGroup(props)];
    if (this.securityGroups.length === 0) {
      throw new Error(
        `${this.node.path}: securityGroups is empty; name at least one, or leave it out to get a closed one.`,
      );
    }
    this.role = props.role ?? this.createRole(subnets);
    this.grantPrincipal = this.role.grantPrincipal;
    const source = props.source.bind(this, this.role);
    const model = new sagemaker.CfnModel(this, 'Resource', {
      executionRoleArn: this.role.roleArn,
      enableNetworkIsolation: true,
      primaryContainer: container(source, props.environment),
      vpcConfig: {
        subnets,
        securityGroupIds: this.securityGroups.map((group) => group.securityGroupId),
      },
    });
    // SageMaker tests the role's permissions when the model is created, so its policy must be there first.
    const policy = this.role.node.tryFindChild('DefaultPolicy');
    if (policy) model.node.addDependency(policy);
    // A rule for a prefix list is a resource of its own, which nothing refers to.
    for (const rule of this.node.findAll()) {
      if (rule instanceof ec2.CfnSecurityGroupEgress) model.node.addDependency(rule);
    }
    if (source.image && !source.pulledThroughVpc) {
      model.addMetadata('ImageSource', {
        RepositoryAccessMode: 'Platform',
        Reason:
          'The image lies in a private Amazon ECR repository. SageMaker pulls such images itself; the access mode Vpc is only for a Docker registry inside the VPC.',
      });
    }
    this.modelName = model.attrModelName;
  }

  private selectSubnets(props: IsolatedModelProps): string[] {
    const selected = props.vpc.selectSubnets(props.vpcSubnets ?? { subnetType: ec2.SubnetType.PRIVATE_ISOLATED });
    if (!selected.isPendingLookup && selected.subnets.length < 2) {
      throw new Error(
        `${this.node.path}: vpcSubnets selects ${selected.subnets.length} subnet(s); expected at least two, in different availability zones, or one zone's failure takes the endpoint down.`,
      );
    }
    return selected.subnetIds;
  }

  private createSecurityGroup(props: IsolatedModelProps): ec2.ISecurityGroup {
    const group = new ec2.SecurityGroup(this, 'SecurityGroup', {
      vpc: props.vpc,
      description: 'SageMaker model: nothing in, HTTPS out to fetch the model',
      allowAllOutbound: false,
    });
    if (props.s3PrefixListId) {
      group.addEgressRule(ec2.Peer.prefixList(props.s3PrefixListId), ec2.Port.tcp(443), 'S3 gateway endpoint');
      group.addEgressRule(ec2.Peer.ipv4(props.vpc.vpcCidrBlock), ec2.Port.tcp(443), 'Interface endpoints');
    } else {
      // The S3 gateway endpoint answers on public addresses, so the range of the VPC alone would cut the model off.
      group.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'Endpoints of the VPC');
    }
    return group;
  }

  private createRole(subnetIds: string[]): iam.Role {
    const role = new iam.Role(this, 'Role', {
      description: `Fetches and runs the model ${this.node.path}`.slice(0, 1000),
      assumedBy: sageMakerPrincipal(this),
    });
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'EndpointMetrics',
        actions: ['cloudwatch:PutMetricData'],
        // The action knows no resource; the namespace is the only limit there is.
        resources: ['*'],
        conditions: {
          StringLike: { 'cloudwatch:namespace': ['AWS/SageMaker', '/aws/sagemaker/*', 'aws/sagemaker/*'] },
        },
      }),
    );
    for (const statement of networkInterfaceStatements(this, subnetIds, this.securityGroups))
      role.addToPolicy(statement);
    return role;
  }
}

function container(
  source: ModelSourceConfig,
  environment?: { [name: string]: string },
): sagemaker.CfnModel.ContainerDefinitionProperty {
  if (source.modelPackageArn) return { modelPackageName: source.modelPackageArn, environment };
  return {
    image: source.image,
    imageConfig: {
      repositoryAccessMode: source.pulledThroughVpc ? 'Vpc' : 'Platform',
      repositoryAuthConfig: source.credentialsProviderArn
        ? { repositoryCredentialsProviderArn: source.credentialsProviderArn }
        : undefined,
    },
    modelDataUrl: source.packedArtifactUri,
    modelDataSource: source.artifactPrefixUri
      ? { s3DataSource: { s3Uri: source.artifactPrefixUri, s3DataType: 'S3Prefix', compressionType: 'None' } }
      : undefined,
    environment,
  };
}
