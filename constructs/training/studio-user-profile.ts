import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { HardenedExecutionRole } from './hardened-execution-role';
import { PersonaRole } from './persona-role';
import { sagemakerArn } from './sagemaker-arns';
import { StudioAuthMode } from './studio-auth-mode';
import type { TrainingBoundary } from './training-boundary';

/** Options of a person in a Studio domain. */
export interface StudioUserProfileOptions {
  /** The person's user name in IAM Identity Center. Needed by a domain with SSO. @default - none */
  readonly ssoUserName?: string;

  /** What the person may do, beside running their own Studio apps. @default - nothing */
  readonly managedPolicies?: iam.IManagedPolicy[];

  /**
   * Who may sign in as this person, where the domain signs people in by IAM. Name the person's own user or role: whoever
   * may assume the sign-in role works in Studio under this name.
   *
   * @default - identities of the account that are allowed `sts:AssumeRole` on the sign-in role
   */
  readonly signInBy?: iam.IPrincipal;
}

/** Properties of {@link StudioUserProfile}. */
export interface StudioUserProfileProps extends StudioUserProfileOptions {
  /** Name of the user profile. */
  readonly userProfileName: string;

  /** ARN of the user profile; known before it exists, so that the role's policy can name it. */
  readonly userProfileArn: string;

  /** Id of the domain. */
  readonly domainId: string;

  /** Security groups of the person's apps. */
  readonly securityGroupIds: string[];

  /** Key of the volumes of the person's spaces. */
  readonly key: kms.IKey;

  /** Ceiling of the person's roles. */
  readonly boundary: TrainingBoundary;

  /** How the domain signs people in. */
  readonly authMode: StudioAuthMode;
}

/**
 * A person in a Studio domain, with an execution role that nobody shares.
 *
 * The role may run private spaces that belong to this profile. It cannot open or delete those of others.
 *
 * In a domain that signs people in by IAM the person has a second role, which may ask for the URL of this profile and do
 * nothing else. SageMaker holds every request of the browser against the permissions of the role that asked, so the
 * endpoints that the ceiling names bind the session and not only the URL. By SSO no such role is made, for there no URL
 * can be asked for.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreatePresignedDomainUrl.html
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-spaces-access.html
 */
export class StudioUserProfile extends Construct {
  /** The person's execution role. */
  public readonly executionRole: HardenedExecutionRole;

  /** The role by which the person opens Studio; none in a domain with SSO. */
  public readonly signInRole?: PersonaRole;

  /** Name of the user profile. */
  public readonly userProfileName: string;

  /** The user profile. */
  public readonly userProfile: sagemaker.CfnUserProfile;

  constructor(scope: Construct, id: string, props: StudioUserProfileProps) {
    super(scope, id);
    this.userProfileName = props.userProfileName;
    this.executionRole = new HardenedExecutionRole(this, 'ExecutionRole', {
      boundary: props.boundary,
      description: `Studio role of the user profile ${props.userProfileName}`,
      forStudioUsers: true,
    });
    for (const policy of props.managedPolicies ?? []) this.executionRole.role.addManagedPolicy(policy);
    this.executionRole.grantVolumeKey(props.key);
    this.executionRole.grantLogs();
    this.addStudioPolicy(props);
    if (props.authMode === StudioAuthMode.IAM) this.signInRole = this.makeSignInRole(props);

    this.userProfile = new sagemaker.CfnUserProfile(this, 'Profile', {
      domainId: props.domainId,
      userProfileName: props.userProfileName,
      singleSignOnUserIdentifier: props.ssoUserName === undefined ? undefined : 'UserName',
      singleSignOnUserValue: props.ssoUserName,
      userSettings: {
        executionRole: this.executionRole.role.roleArn,
        securityGroups: props.securityGroupIds,
        sharingSettings: { notebookOutputOption: 'Disabled' },
      },
    });
    // Studio assumes the role as soon as the profile exists.
    this.userProfile.node.addDependency(this.executionRole.policy);
  }

  private addStudioPolicy(props: StudioUserProfileProps): void {
    const spaces = sagemakerArn(this, 'space', `${props.domainId}/*`);
    const apps = sagemakerArn(this, 'app', `${props.domainId}/*`);
    const role = this.executionRole.role;

    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'RunOwnSpaces',
        actions: [
          'sagemaker:CreateApp',
          'sagemaker:CreateSpace',
          'sagemaker:DeleteApp',
          'sagemaker:DeleteSpace',
          'sagemaker:UpdateSpace',
        ],
        resources: [spaces, apps],
        conditions: {
          ArnEquals: { 'sagemaker:OwnerUserProfileArn': props.userProfileArn },
          StringEquals: { 'sagemaker:SpaceSharingType': 'Private' },
        },
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'TagOwnSpaces',
        actions: ['sagemaker:AddTags'],
        resources: [spaces, apps],
        // Only together with their creation: a tag that carries a permission cannot be changed later.
        conditions: { StringEquals: { 'sagemaker:TaggingAction': ['CreateApp', 'CreateSpace'] } },
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ShowStudio',
        actions: [
          'sagemaker:DescribeApp',
          'sagemaker:DescribeDomain',
          'sagemaker:DescribeSpace',
          'sagemaker:DescribeUserProfile',
          'sagemaker:ListApps',
          'sagemaker:ListDomains',
          'sagemaker:ListSpaces',
          'sagemaker:ListTags',
          'sagemaker:ListUserProfiles',
        ],
        // Studio's own pages list across the account; the List actions have no narrower resource.
        resources: ['*'],
      }),
    );
  }

  private makeSignInRole(props: StudioUserProfileProps): PersonaRole {
    const person = new PersonaRole(this, 'SignIn', {
      description: `Opens Studio as the user profile ${props.userProfileName}, and nothing else`,
      assumedBy: props.signInBy,
      boundary: props.boundary,
    });
    person.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'OpenOwnProfile',
        actions: ['sagemaker:CreatePresignedDomainUrl'],
        resources: [props.userProfileArn],
      }),
    );
    return person;
  }
}
