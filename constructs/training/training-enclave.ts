import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DataClassification, DataKey } from '../keys';
import { DataScientistPolicy } from './data-scientist-policy';
import { GitRepository, type GitRepositoryProps } from './git-repository';
import { HardenedExecutionRole } from './hardened-execution-role';
import { IsolatedTrainingPipeline } from './isolated-training-pipeline';
import { ModelRegistry } from './model-registry';
import { PersonaRoles } from './persona-roles';
import type { PinnedImage } from './pinned-image';
import type { TrainingPipelineSteps } from './pipeline-steps';
import { StepProfile } from './step-profile';
import type { StudioAuthMode } from './studio-auth-mode';
import { type StudioAppOptions, StudioDomain } from './studio-domain';
import type { StudioNetwork } from './studio-network';
import { StudioSecurityGroup } from './studio-security-group';
import type { StudioUserProfile } from './studio-user-profile';
import { TrainingBoundary } from './training-boundary';
import { TrainingBuckets } from './training-buckets';
import { TrainingSecurityGroup } from './training-security-group';
import type { TrainingZone } from './training-zone';

/** Properties of {@link TrainingEnclave}. */
export interface TrainingEnclaveProps {
  /** VPC of the jobs. */
  readonly vpc: ec2.IVpc;

  /** Name of the enclave's model package group: lower-case letters, digits and inner hyphens. */
  readonly modelGroupName: string;

  /** Network beyond the VPC itself. @default - isolated subnets, a new security group, no URL for Studio by IAM */
  readonly network?: TrainingNetworkOptions;

  /**
   * Where Studio runs. Give it a VPC of its own: in that of the jobs only security groups keep notebooks from them.
   *
   * @default - the VPC and the subnets of the jobs, with a new `StudioSecurityGroup`
   */
  readonly studioNetwork?: StudioNetwork;

  /** Key of everything that the enclave stores. @default - a new `DataKey` */
  readonly key?: kms.IKey;

  /** Buckets that exist already. @default - new write-once buckets */
  readonly storage?: TrainingStorageOptions;

  /** Studio. @default - a domain with SSO, apps stopped after an hour without use */
  readonly studio?: TrainingStudioOptions;

  /** Who may assume the roles of {@link PersonaRoles}. @default - see there */
  readonly assumedBy?: iam.IPrincipal;
}

/** Network of a {@link TrainingEnclave}. */
export interface TrainingNetworkOptions {
  /** Subnets of the jobs. @default - the isolated subnets of the VPC */
  readonly subnets?: ec2.ISubnet[];

  /** Security group of the jobs. @default - a new `TrainingSecurityGroup` */
  readonly securityGroup?: ec2.ISecurityGroup;

  /**
   * Id of the region's S3 prefix list, for a VPC with a gateway endpoint for S3.
   *
   * @default - see `TrainingSecurityGroup` and `StudioSecurityGroup`
   */
  readonly s3PrefixListId?: string;

  /**
   * Ids of the endpoints of `sagemaker.api` and Studio through which people ask for a URL of Studio or MLflow and open it.
   *
   * @default - no role of the enclave can ask for one
   */
  readonly studioEndpointIds?: string[];
}

/** Buckets of a {@link TrainingEnclave}. */
export interface TrainingStorageOptions {
  /** Bucket of the datasets. @default - a new one */
  readonly dataBucket?: s3.IBucket;

  /** Bucket of models and reports. @default - a new one */
  readonly artifactBucket?: s3.IBucket;

  /** Bucket of the access logs of new buckets. @default - one of each bucket's own */
  readonly accessLogsBucket?: s3.IBucket;

  /** How sensitive the data is. @default DataClassification.CONFIDENTIAL */
  readonly classification?: DataClassification;
}

/** Studio of a {@link TrainingEnclave}. */
export interface TrainingStudioOptions {
  /** How people sign in. @default StudioAuthMode.SSO */
  readonly authMode?: StudioAuthMode;

  /** Settings of the apps. @default - see `StudioAppOptions` */
  readonly apps?: StudioAppOptions;
}

/** A pipeline of a {@link TrainingEnclave}. */
export interface EnclavePipelineOptions {
  /** Name of the pipeline. */
  readonly pipelineName: string;

  /** What the pipeline does. */
  readonly steps: TrainingPipelineSteps;

  /** Verifies the signature of the dataset's manifest first. @default - no verification */
  readonly manifestVerifier?: lambda.IFunction;
}

/**
 * A place to train models in which an unprotected job cannot be started.
 *
 * It composes a Studio domain, write-once buckets, a model register, the roles of the people and of the jobs, and the
 * boundary that holds all of them; pipelines are added with {@link addPipeline}. It expects a VPC with endpoints for
 * the services it uses, and makes whatever else is missing.
 */
export class TrainingEnclave extends Construct {
  /** Where jobs run, and under which keys. */
  public readonly zone: TrainingZone;

  /** Bucket of the datasets. */
  public readonly dataBucket: s3.IBucket;

  /** Bucket of models and reports. */
  public readonly artifactBucket: s3.IBucket;

  /** The register of models. */
  public readonly registry: ModelRegistry;

  /** The Studio domain. */
  public readonly studio: StudioDomain;

  /** Role that data scientists hand to the jobs of their experiments. */
  public readonly experimentRole: HardenedExecutionRole;

  /** Roles of the people outside Studio. */
  public readonly personas: PersonaRoles;

  /** Ceiling of every role whose jobs are isolated. */
  public readonly boundary: TrainingBoundary;

  private readonly dataScientistPolicy: DataScientistPolicy;
  private readonly studioEndpointIds?: string[];

  /**
   * @throws if the VPC has no isolated subnets and none are given, if Studio has the security group of the jobs, or if a
   *   name is no valid one
   */
  constructor(scope: Construct, id: string, props: TrainingEnclaveProps) {
    super(scope, id);
    const storage = props.storage ?? {};
    const key =
      props.key ??
      new DataKey(this, 'Key', { classification: storage.classification ?? DataClassification.CONFIDENTIAL });
    const subnets = props.network?.subnets ?? isolatedSubnets(this, props.vpc);
    const securityGroup =
      props.network?.securityGroup ??
      new TrainingSecurityGroup(this, 'SecurityGroup', {
        vpc: props.vpc,
        s3PrefixListId: props.network?.s3PrefixListId,
      });
    const buckets = this.bucketsOf(storage, key);
    this.dataBucket = buckets.data;
    this.artifactBucket = buckets.artifacts;
    // A bucket may deny every key but its own, so jobs write under that one where it is known.
    const outputKey = this.artifactBucket.encryptionKey ?? key;
    this.zone = { subnets, securityGroups: [securityGroup], volumeKey: key, outputKey };
    this.studioEndpointIds = props.network?.studioEndpointIds;
    this.boundary = this.boundaryOf(StepProfile.ISOLATED);
    this.registry = new ModelRegistry(this, 'Registry', { groupName: props.modelGroupName });

    this.experimentRole = this.makeExperimentRole();
    this.dataScientistPolicy = new DataScientistPolicy(this, 'DataScientistPolicy', {
      jobRole: this.experimentRole,
      dataBucket: this.dataBucket,
      artifactBucket: this.artifactBucket,
      outputKey,
    });
    const studio = this.studioNetworkOf(props, subnets);
    this.personas = new PersonaRoles(this, 'Personas', {
      boundary: this.boundary,
      registry: this.registry,
      zone: this.zone,
      studioNetwork: studio,
      dataBucket: this.dataBucket,
      artifactBucket: this.artifactBucket,
      assumedBy: props.assumedBy,
    });
    this.studio = new StudioDomain(this, 'Studio', {
      vpc: studio.vpc,
      subnets: studio.subnets,
      securityGroups: studio.securityGroups,
      key,
      boundary: this.boundary,
      authMode: props.studio?.authMode,
      apps: props.studio?.apps,
    });
  }

  /**
   * Adds a data scientist to Studio.
   *
   * @param name the name of the user profile, which CloudTrail shows as source identity
   * @param ssoUserName the person's user name in IAM Identity Center, if the domain signs people in by SSO
   * @param signInBy who may sign in as this person, if the domain signs people in by IAM; see `StudioUserProfileOptions`
   */
  public addDataScientist(name: string, ssoUserName?: string, signInBy?: iam.IPrincipal): StudioUserProfile {
    return this.studio.addUserProfile(name, { ssoUserName, signInBy, managedPolicies: [this.dataScientistPolicy] });
  }

  /**
   * Adds a Git repository to Studio: JupyterLab offers to clone it, and data scientists may read its credentials.
   *
   * The network of Studio must reach the repository's host and Secrets Manager.
   */
  public addGitRepository(id: string, props: GitRepositoryProps): GitRepository {
    const repository = new GitRepository(this, id, props);
    this.studio.offerRepository(repository.repositoryUrl);
    repository.grantUse(this.dataScientistPolicy);
    return repository;
  }

  /** Lets the jobs of experiments use an image. */
  public allowExperimentImage(image: PinnedImage): void {
    this.experimentRole.grantPull(image);
  }

  /** Adds a pipeline with roles of its own. */
  public addPipeline(id: string, options: EnclavePipelineOptions): IsolatedTrainingPipeline {
    const { validation, training, evaluation, qualityCheck } = options.steps;
    const vpcOnly = [validation, training, evaluation, qualityCheck].some(
      (job) => job?.profile === StepProfile.VPC_ONLY,
    );
    return new IsolatedTrainingPipeline(this, id, {
      ...options,
      zone: this.zone,
      dataBucket: this.dataBucket,
      artifactBucket: this.artifactBucket,
      registry: this.registry,
      boundary: this.boundaryOf(vpcOnly ? StepProfile.VPC_ONLY : StepProfile.ISOLATED),
    });
  }

  /** The ceiling for roles whose jobs have a profile; made when it is first asked for. */
  public boundaryOf(profile: StepProfile): TrainingBoundary {
    const id = profile === StepProfile.ISOLATED ? 'Boundary' : 'VpcOnlyBoundary';
    const existing = this.node.tryFindChild(id);
    if (existing instanceof TrainingBoundary) return existing;
    return new TrainingBoundary(this, id, { zone: this.zone, profile, vpcEndpointIds: this.studioEndpointIds });
  }

  private studioNetworkOf(props: TrainingEnclaveProps, jobSubnets: ec2.ISubnet[]): StudioNetwork {
    const { vpc, network, studioNetwork } = props;
    if (studioNetwork === undefined) {
      const securityGroup = new StudioSecurityGroup(this, 'StudioSecurityGroup', {
        vpc,
        s3PrefixListId: network?.s3PrefixListId,
      });
      return { vpc, subnets: jobSubnets, securityGroups: [securityGroup] };
    }
    if (studioNetwork.securityGroups.some((group) => this.zone.securityGroups.includes(group))) {
      throw new Error(
        `TrainingEnclave '${this.node.path}': studioNetwork has the security group of the jobs, which admits all traffic ` +
          'of its members. Give Studio security groups of its own.',
      );
    }
    return studioNetwork;
  }

  private bucketsOf(
    storage: TrainingStorageOptions,
    key: kms.IKey,
  ): { readonly data: s3.IBucket; readonly artifacts: s3.IBucket } {
    if (storage.dataBucket !== undefined && storage.artifactBucket !== undefined) {
      return { data: storage.dataBucket, artifacts: storage.artifactBucket };
    }
    if (storage.dataBucket !== undefined || storage.artifactBucket !== undefined) {
      const missing = storage.dataBucket === undefined ? 'dataBucket' : 'artifactBucket';
      throw new Error(
        `TrainingEnclave '${this.node.path}': storage has one bucket but no ${missing}. Give both, or none to have ` +
          'two made.',
      );
    }
    const made = new TrainingBuckets(this, 'Buckets', {
      key,
      classification: storage.classification,
      accessLogsBucket: storage.accessLogsBucket,
    });
    return { data: made.data.bucket, artifacts: made.artifacts.bucket };
  }

  private makeExperimentRole(): HardenedExecutionRole {
    const role = new HardenedExecutionRole(this, 'ExperimentRole', {
      boundary: this.boundary,
      description: 'Jobs that data scientists start by hand: isolated, writing under experiments/',
    });
    role.grantNetwork(this.zone);
    role.grantLogs();
    role.grantVolumeKey(this.zone.volumeKey);
    role.grantRead(this.dataBucket);
    role.grantRead(this.artifactBucket);
    role.grantWrite(this.artifactBucket, this.zone.outputKey, 'experiments/');
    return role;
  }
}

function isolatedSubnets(scope: Construct, vpc: ec2.IVpc): ec2.ISubnet[] {
  if (vpc.isolatedSubnets.length > 0) {
    return vpc.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_ISOLATED }).subnets;
  }
  throw new Error(
    `TrainingEnclave '${scope.node.path}': the VPC '${vpc.node.path}' has no isolated subnets, and training must not ` +
      'reach the internet. Give network.subnets, or a VPC with subnets of the type PRIVATE_ISOLATED.',
  );
}
