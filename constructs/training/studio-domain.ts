import { Lazy, Names, RemovalPolicy } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { HardenedExecutionRole } from './hardened-execution-role';
import { sagemakerArn } from './sagemaker-arns';
import { requireSageMakerName } from './sagemaker-name';
import { StudioAuthMode } from './studio-auth-mode';
import { StudioUserProfile, type StudioUserProfileOptions } from './studio-user-profile';
import type { TrainingBoundary } from './training-boundary';

/** Properties of {@link StudioDomain}. */
export interface StudioDomainProps {
  /** VPC of the domain. */
  readonly vpc: ec2.IVpc;

  /** Subnets of the domain. Isolated ones: Studio reaches AWS through interface endpoints only. */
  readonly subnets: ec2.ISubnet[];

  /** Security groups of the apps. */
  readonly securityGroups: ec2.ISecurityGroup[];

  /** Key of the home file system and of the volumes of the apps. */
  readonly key: kms.IKey;

  /** Ceiling of the domain's default role and of the roles of its users. */
  readonly boundary: TrainingBoundary;

  /**
   * How people sign in. The default needs Identity Center in the account; take `IAM` where there is none.
   *
   * @default StudioAuthMode.SSO
   */
  readonly authMode?: StudioAuthMode;

  /** Further settings of the apps. @default - see {@link StudioAppOptions} */
  readonly apps?: StudioAppOptions;
}

/** Settings of the apps of a {@link StudioDomain}. */
export interface StudioAppOptions {
  /** Minutes without use after which an app is stopped, 60 to 525600. @default 60 */
  readonly idleTimeoutMinutes?: number;

  /**
   * ARNs of the lifecycle configurations that JupyterLab spaces may use; the first runs by default.
   *
   * @default - none
   */
  readonly jupyterLabLifecycleConfigArns?: string[];

  /**
   * ARNs of the lifecycle configurations that Code Editor spaces may use; the first runs by default.
   *
   * @default - none
   */
  readonly codeEditorLifecycleConfigArns?: string[];

  /** HTTPS URLs of the Git repositories that JupyterLab offers to clone. @default - none */
  readonly codeRepositoryUrls?: string[];
}

/** What Studio shows of AWS's tools that fetch models or data past the enclave's supply chain. */
const HIDDEN_TOOLS = ['JumpStart', 'AutoMl', 'DataWrangler', 'EmrClusters', 'Projects', 'InferenceOptimization'];

/** Apps of Studio Classic, which have no idle shutdown, and apps that need a licence or a network of their own. */
const HIDDEN_APPS = ['JupyterServer', 'RStudioServerPro', 'Canvas'];

/**
 * A Studio domain without a path to the internet, under a key of ours, in which every call shows the person behind it.
 *
 * Docker is off (a container of the user's own would escape the image controls), notebook output is not shared (it is
 * data), remote IDE sessions are denied by the boundary, idle apps stop, and the domain's tags reach every app. The
 * domain's default role can do nothing: each user profile has a role of its own.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-and-internet-access.html
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/monitor-user-access.html
 */
export class StudioDomain extends Construct {
  /** Id of the domain, `d-…`. */
  public readonly domainId: string;

  /** ARN of the domain. */
  public readonly domainArn: string;

  /** How people sign in. */
  public readonly authMode: StudioAuthMode;

  /** The domain. */
  public readonly domain: sagemaker.CfnDomain;

  private readonly boundary: TrainingBoundary;
  private readonly securityGroupIds: string[];
  private readonly key: kms.IKey;
  private readonly repositoryUrls: string[];

  /** @throws if there are no or more than five security groups, no or more than sixteen subnets, or a timeout out of range */
  constructor(scope: Construct, id: string, props: StudioDomainProps) {
    super(scope, id);
    const apps = props.apps ?? {};
    const minutes = apps.idleTimeoutMinutes ?? 60;
    this.check(props, minutes);

    this.authMode = props.authMode ?? StudioAuthMode.SSO;
    this.boundary = props.boundary;
    this.key = props.key;
    this.repositoryUrls = [...(apps.codeRepositoryUrls ?? [])];
    this.securityGroupIds = props.securityGroups.map((group) => group.securityGroupId);
    const noPermissions = new HardenedExecutionRole(this, 'DefaultRole', {
      boundary: props.boundary,
      description: 'Default role of the Studio domain: no permissions, every user profile has its own role',
      forStudioUsers: true,
    });

    const idle: sagemaker.CfnDomain.AppLifecycleManagementProperty = {
      idleSettings: {
        lifecycleManagement: 'ENABLED',
        idleTimeoutInMinutes: minutes,
        minIdleTimeoutInMinutes: 60,
        maxIdleTimeoutInMinutes: Math.max(minutes, 60),
      },
    };
    const jupyterLab: sagemaker.CfnDomain.JupyterLabAppSettingsProperty = {
      appLifecycleManagement: idle,
      lifecycleConfigArns: apps.jupyterLabLifecycleConfigArns,
      defaultResourceSpec: defaultLifecycleConfig(apps.jupyterLabLifecycleConfigArns),
      codeRepositories: Lazy.any(
        { produce: () => this.repositoryUrls.map((repositoryUrl) => ({ repositoryUrl })) },
        { omitEmptyArray: true },
      ),
    };

    this.domain = new sagemaker.CfnDomain(this, 'Domain', {
      domainName: Names.uniqueResourceName(this, { maxLength: 63, separator: '-' }).toLowerCase(),
      authMode: this.authMode,
      appNetworkAccessType: 'VpcOnly',
      vpcId: props.vpc.vpcId,
      subnetIds: props.subnets.map((subnet) => subnet.subnetId),
      kmsKeyId: props.key.keyArn,
      tagPropagation: 'ENABLED',
      domainSettings: {
        executionRoleIdentityConfig: 'USER_PROFILE_NAME',
        dockerSettings: { enableDockerAccess: 'DISABLED' },
      },
      defaultUserSettings: {
        executionRole: noPermissions.role.roleArn,
        securityGroups: this.securityGroupIds,
        sharingSettings: { notebookOutputOption: 'Disabled' },
        defaultLandingUri: 'studio::',
        studioWebPortal: 'ENABLED',
        studioWebPortalSettings: { hiddenAppTypes: HIDDEN_APPS, hiddenMlTools: HIDDEN_TOOLS },
        jupyterLabAppSettings: jupyterLab,
        codeEditorAppSettings: {
          appLifecycleManagement: idle,
          lifecycleConfigArns: apps.codeEditorLifecycleConfigArns,
          defaultResourceSpec: defaultLifecycleConfig(apps.codeEditorLifecycleConfigArns),
        },
      },
      defaultSpaceSettings: {
        executionRole: noPermissions.role.roleArn,
        securityGroups: this.securityGroupIds,
        jupyterLabAppSettings: jupyterLab,
      },
    });
    // The home file system holds people's work, and goes with the domain.
    this.domain.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.domainId = this.domain.attrDomainId;
    this.domainArn = this.domain.attrDomainArn;
  }

  /** Lets JupyterLab offer a Git repository to clone, by its HTTPS URL. */
  public offerRepository(url: string): void {
    this.repositoryUrls.push(url);
  }

  /**
   * Adds a person, with a role of their own.
   *
   * @param name the name of the user profile, which CloudTrail shows as source identity
   * @throws if the name is no valid one, or if the options are not those of the way in which the domain signs people in
   */
  public addUserProfile(name: string, options: StudioUserProfileOptions = {}): StudioUserProfile {
    requireSageMakerName(this, 'the name of the user profile', name);
    if (this.authMode === StudioAuthMode.SSO && options.ssoUserName === undefined) {
      throw new Error(
        `StudioDomain '${this.node.path}' signs people in by SSO, but the user profile '${name}' has no ssoUserName. ` +
          "Give the person's user name in IAM Identity Center, or set the domain's authMode to StudioAuthMode.IAM.",
      );
    }
    if (this.authMode === StudioAuthMode.SSO && options.signInBy !== undefined) {
      throw new Error(
        `StudioDomain '${this.node.path}' signs people in by SSO, but the user profile '${name}' has signInBy, which has no ` +
          "meaning there. Remove it, or set the domain's authMode to StudioAuthMode.IAM.",
      );
    }
    if (this.authMode === StudioAuthMode.IAM && options.ssoUserName !== undefined) {
      throw new Error(
        `StudioDomain '${this.node.path}' signs people in by IAM, but the user profile '${name}' has the ssoUserName ` +
          `'${options.ssoUserName}'. Remove it, or set the domain's authMode to StudioAuthMode.SSO.`,
      );
    }
    return new StudioUserProfile(this, `User-${name}`, {
      ...options,
      userProfileName: name,
      domainId: this.domainId,
      userProfileArn: sagemakerArn(this, 'user-profile', `${this.domainId}/${name}`),
      securityGroupIds: this.securityGroupIds,
      boundary: this.boundary,
      key: this.key,
      authMode: this.authMode,
    });
  }

  private check(props: StudioDomainProps, minutes: number): void {
    const within = (what: string, got: number, least: number, most: number) => {
      if (got >= least && got <= most) return;
      throw new Error(`StudioDomain '${this.node.path}': ${what} must be between ${least} and ${most}, got ${got}.`);
    };
    within('the number of subnets', props.subnets.length, 1, 16);
    within('the number of securityGroups', props.securityGroups.length, 1, 5);
    within('idleTimeoutMinutes', minutes, 60, 525600);
  }
}

/** Without a default, people would have to choose the configuration in each space, and would not. */
function defaultLifecycleConfig(arns?: string[]): sagemaker.CfnDomain.ResourceSpecProperty | undefined {
  return arns?.[0] === undefined ? undefined : { lifecycleConfigArn: arns[0] };
}
