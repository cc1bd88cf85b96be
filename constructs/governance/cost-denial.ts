import { Stack } from 'aws-cdk-lib';
import * as budgets from 'aws-cdk-lib/aws-budgets';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { CostGuard } from './cost-guard';

/** Properties of `CostDenial`. */
export interface CostDenialProps {
  /** Budget that is watched. */
  readonly guard: CostGuard;

  /** Roles that may start nothing more once the budget is used up, 1 to 100. Leave out those that serve production. */
  readonly roles: iam.IRole[];

  /** Who is told, and who approves: 1 to 10 e-mail addresses. */
  readonly emails: string[];

  /**
   * Share of the limit, in percent, at which the roles are denied.
   *
   * @default 100
   */
  readonly thresholdPercent?: number;

  /**
   * Whether the denial needs nobody's approval.
   *
   * @default false
   */
  readonly automatic?: boolean;
}

/** What makes new cost: starting compute and making models. Serving what runs is not denied. */
const COSTLY_ACTIONS = [
  'bedrock:CreateModelCustomizationJob',
  'bedrock:CreateModelInvocationJob',
  'bedrock:CreateProvisionedModelThroughput',
  'sagemaker:CreateApp',
  'sagemaker:CreateAutoMLJob',
  'sagemaker:CreateAutoMLJobV2',
  'sagemaker:CreateCluster',
  'sagemaker:CreateEndpoint',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateTransformJob',
  'sagemaker:RetryPipelineExecution',
  'sagemaker:StartNotebookInstance',
  'sagemaker:StartPipelineExecution',
];

/**
 * Denies chosen roles to start compute once the budget is used up.
 *
 * A person approves it, unless asked otherwise: a denial at the wrong moment is an outage. What runs goes on running; stop
 * it by hand.
 *
 * Source: https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-controls.html
 */
export class CostDenial extends Construct {
  /** The policy that AWS Budgets attaches to the roles. */
  public readonly policy: iam.ManagedPolicy;

  /**
   * @throws Error when there is no role or no address, or too many
   */
  constructor(scope: Construct, id: string, props: CostDenialProps) {
    super(scope, id);
    this.requireCount('roles', props.roles.length, 100);
    this.requireCount('emails', props.emails.length, 10);
    const { account, partition } = Stack.of(this);
    this.policy = new iam.ManagedPolicy(this, 'Policy', {
      description: 'Attached by AWS Budgets: start nothing more this month',
      statements: [
        new iam.PolicyStatement({
          sid: 'BudgetUsedUp',
          effect: iam.Effect.DENY,
          actions: COSTLY_ACTIONS,
          resources: ['*'],
        }),
      ],
    });
    const executor = new iam.Role(this, 'Executor', {
      description: 'Attaches the denial to the roles',
      assumedBy: new iam.ServicePrincipal('budgets.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': `arn:${partition}:budgets::${account}:budget/*` },
        },
      }),
    });
    executor.addToPolicy(
      new iam.PolicyStatement({
        sid: 'AttachTheDenial',
        actions: ['iam:AttachRolePolicy', 'iam:DetachRolePolicy'],
        resources: props.roles.map((role) => role.roleArn),
        conditions: { ArnEquals: { 'iam:PolicyARN': this.policy.managedPolicyArn } },
      }),
    );
    const action = new budgets.CfnBudgetsAction(this, 'Action', {
      budgetName: props.guard.budgetName,
      actionType: 'APPLY_IAM_POLICY',
      notificationType: 'ACTUAL',
      actionThreshold: { type: 'PERCENTAGE', value: props.thresholdPercent ?? 100 },
      approvalModel: props.automatic ? 'AUTOMATIC' : 'MANUAL',
      executionRoleArn: executor.roleArn,
      definition: {
        iamActionDefinition: {
          policyArn: this.policy.managedPolicyArn,
          roles: props.roles.map((role) => role.roleName),
        },
      },
      subscribers: props.emails.map((address) => ({ type: 'EMAIL', address })),
    });
    action.node.addDependency(executor.node.findChild('DefaultPolicy'));
  }

  private requireCount(property: string, count: number, most: number): void {
    if (count < 1 || count > most) {
      throw new Error(`${this.node.path}: ${property} has ${count} entries; expected 1 to ${most}.`);
    }
  }
}
