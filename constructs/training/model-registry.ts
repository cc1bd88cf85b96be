import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { sagemakerArn } from './sagemaker-arns';
import { requireSageMakerName } from './sagemaker-name';

/** Properties of {@link ModelRegistry}. */
export interface ModelRegistryProps {
  /** Name of the model package group: lower-case letters, digits and inner hyphens, at most 63. */
  readonly groupName: string;

  /** What the models of the group are for. @default - none */
  readonly description?: string;

  /**
   * Accounts of the organisation that may read approved packages, such as the account that deploys.
   *
   * @default - only the account of the stack
   */
  readonly consumerAccounts?: string[];

  /**
   * Id of the AWS organisation (`o-…`) to which every consumer must belong.
   *
   * @default - no consumers from other accounts can be named
   */
  readonly organizationId?: string;
}

/**
 * The register of trained models: a model package group whose resource policy keeps it inside the account, or inside
 * named accounts of the organisation.
 *
 * Writing and approving are separate grants, because whoever trained a model must not be the one who releases it.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry.html
 */
export class ModelRegistry extends Construct {
  /** Name of the model package group. */
  public readonly groupName: string;

  /** ARN of the model package group. */
  public readonly groupArn: string;

  /** ARN pattern of the model packages in the group. */
  public readonly packagesArn: string;

  /** The model package group. */
  public readonly group: sagemaker.CfnModelPackageGroup;

  /**
   * @throws if the name cannot be one of a model package group, or if consumers are named without an organisation
   */
  constructor(scope: Construct, id: string, props: ModelRegistryProps) {
    super(scope, id);
    requireSageMakerName(this, 'groupName', props.groupName);
    const consumers = props.consumerAccounts ?? [];
    if (consumers.length > 0 && props.organizationId === undefined) {
      throw new Error(
        `ModelRegistry '${this.node.path}': consumerAccounts [${consumers.join(', ')}] were given without an ` +
          'organizationId. Give the id of your organisation, so that an account that leaves it loses access.',
      );
    }

    this.groupName = props.groupName;
    this.groupArn = sagemakerArn(this, 'model-package-group', props.groupName);
    this.packagesArn = sagemakerArn(this, 'model-package', `${props.groupName}/*`);

    this.group = new sagemaker.CfnModelPackageGroup(this, 'Group', {
      modelPackageGroupName: props.groupName,
      modelPackageGroupDescription: props.description,
      modelPackageGroupPolicy: this.resourcePolicy(consumers, props.organizationId),
    });
    // The register is evidence of what was trained and who approved it: it outlives the stack.
    this.group.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }

  /** Lets the grantee read the group and its packages. */
  public grantRead(grantee: iam.IGrantable): iam.Grant {
    return iam.Grant.addToPrincipal({
      grantee,
      actions: ['sagemaker:DescribeModelPackage', 'sagemaker:DescribeModelPackageGroup', 'sagemaker:ListModelPackages'],
      resourceArns: [this.groupArn, this.packagesArn],
    });
  }

  /**
   * Lets the grantee register versions that wait for approval.
   *
   * The condition is on the request, so that a version cannot be registered as approved already.
   */
  public grantRegister(grantee: iam.IGrantable): iam.Grant {
    iam.Grant.addToPrincipal({
      grantee,
      actions: ['sagemaker:CreateModelPackage'],
      resourceArns: [this.packagesArn, this.groupArn],
      conditions: { StringEquals: { 'sagemaker:ModelApprovalStatus': 'PendingManualApproval' } },
    });
    return this.grantRead(grantee);
  }

  /**
   * Lets the grantee approve or reject versions, and denies it to register any: approver and author stay two people.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-approve.html
   */
  public grantApprove(grantee: iam.IGrantable): iam.Grant {
    iam.Grant.addToPrincipal({
      grantee,
      actions: ['sagemaker:UpdateModelPackage'],
      resourceArns: [this.packagesArn],
      conditions: { StringEquals: { 'sagemaker:ModelApprovalStatus': ['Approved', 'Rejected'] } },
    });
    return this.grantRead(grantee);
  }

  /**
   * Starts a target when a version was registered and waits for approval, so that the approvers hear of it.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html
   */
  public onPendingApproval(id: string, options: events.OnEventOptions = {}): events.Rule {
    const rule = new events.Rule(this, id, {
      ruleName: options.ruleName,
      description: options.description ?? `A model of ${this.groupName} waits for approval`,
      eventPattern: {
        source: ['aws.sagemaker'],
        detailType: ['SageMaker Model Package State Change'],
        detail: { ModelPackageGroupName: [this.groupName], ModelApprovalStatus: ['PendingManualApproval'] },
      },
    });
    rule.addTarget(options.target);
    return rule;
  }

  private resourcePolicy(consumers: string[], organizationId: string | undefined): object {
    const stack = Stack.of(this);
    const root = (account: string) => `arn:${stack.partition}:iam::${account}:root`;
    const read = (sid: string, accounts: string[], boundary: Record<string, unknown>) => ({
      Sid: sid,
      Effect: 'Allow',
      Principal: { AWS: accounts.map(root) },
      Action: ['sagemaker:DescribeModelPackage', 'sagemaker:DescribeModelPackageGroup', 'sagemaker:ListModelPackages'],
      Resource: [this.groupArn, this.packagesArn],
      Condition: { StringEquals: boundary },
    });
    return {
      Version: '2012-10-17',
      Statement: [
        read('ReadInAccount', [stack.account], { 'aws:PrincipalAccount': stack.account }),
        ...(consumers.length > 0
          ? [read('ReadInOrganization', consumers, { 'aws:PrincipalOrgID': organizationId })]
          : []),
      ],
    };
  }
}
