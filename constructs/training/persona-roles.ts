import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { AuditorPolicy } from './auditor-policy';
import { BreakGlassPolicy } from './break-glass-policy';
import { MlEngineerPolicy } from './ml-engineer-policy';
import { ModelApproverPolicy } from './model-approver-policy';
import type { ModelRegistry } from './model-registry';
import { OperatorPolicy } from './operator-policy';
import { PersonaRole } from './persona-role';
import type { StudioNetwork } from './studio-network';
import type { TrainingBoundary } from './training-boundary';
import type { TrainingZone } from './training-zone';

/** Properties of {@link PersonaRoles}. */
export interface PersonaRolesProps {
  /** Ceiling of every role but break-glass, which has its guardrails only. */
  readonly boundary: TrainingBoundary;

  /** The register of models. */
  readonly registry: ModelRegistry;

  /** The zone, whose keys break-glass may decrypt with. */
  readonly zone: TrainingZone;

  /** Where Studio runs; break-glass cannot move it. @default - its policy says nothing of it */
  readonly studioNetwork?: StudioNetwork;

  /** Bucket of the datasets, which break-glass may read. */
  readonly dataBucket: s3.IBucket;

  /** Bucket of models and reports. */
  readonly artifactBucket: s3.IBucket;

  /**
   * Who may assume the roles of ML engineer, approver, auditor and operator.
   *
   * @default - identities of the account that are allowed `sts:AssumeRole` on the role
   */
  readonly assumedBy?: iam.IPrincipal;

  /**
   * Who may assume the break-glass role. It should be few, with a second factor, and each use should raise an alarm.
   *
   * @default - identities of the account that signed in with MFA and are allowed `sts:AssumeRole` on the role
   */
  readonly breakGlassAssumedBy?: iam.IPrincipal;
}

/**
 * The duties around training that people hold outside Studio, one role each: ML engineer, model approver, auditor,
 * operator and break-glass. (Data scientists work in Studio; their role is that of their user profile.)
 *
 * No role can hold two of the duties that must stay apart: each policy denies what belongs to the other.
 */
export class PersonaRoles extends Construct {
  /** Runs pipelines and registers models. */
  public readonly mlEngineer: PersonaRole;

  /** Approves or rejects models. */
  public readonly modelApprover: PersonaRole;

  /** Reads configuration and history. */
  public readonly auditor: PersonaRole;

  /** Watches, stops and retries. */
  public readonly operator: PersonaRole;

  /** Repairs in an emergency. */
  public readonly breakGlass: PersonaRole;

  constructor(scope: Construct, id: string, props: PersonaRolesProps) {
    super(scope, id);
    const { boundary, registry, artifactBucket, assumedBy } = props;
    const person = (name: string, description: string) =>
      new PersonaRole(this, name, { description, boundary, assumedBy });

    this.mlEngineer = person('MlEngineer', 'Runs training pipelines and registers models for approval');
    this.mlEngineer.role.addManagedPolicy(new MlEngineerPolicy(this, 'MlEngineerPolicy', { registry, artifactBucket }));
    this.modelApprover = person('ModelApprover', 'Approves or rejects registered models');
    this.modelApprover.role.addManagedPolicy(
      new ModelApproverPolicy(this, 'ModelApproverPolicy', { registry, artifactBucket }),
    );
    this.auditor = person('Auditor', 'Reads configuration and history, never content');
    this.auditor.role.addManagedPolicy(new AuditorPolicy(this, 'AuditorPolicy'));
    this.operator = person('Operator', 'Watches, stops and retries jobs');
    this.operator.role.addManagedPolicy(new OperatorPolicy(this, 'OperatorPolicy'));

    this.breakGlass = new PersonaRole(this, 'BreakGlass', {
      description: 'Emergency access to the training enclave; every use is an incident',
      assumedBy: props.breakGlassAssumedBy ?? accountWithMfa(),
    });
    this.breakGlass.role.addManagedPolicy(
      new BreakGlassPolicy(this, 'BreakGlassPolicy', {
        buckets: [props.dataBucket, artifactBucket],
        keys: [props.zone.volumeKey, props.zone.outputKey],
        studioNetwork: props.studioNetwork,
      }),
    );
    this.breakGlass.role.addManagedPolicy(boundary.guardrails);
  }

  /**
   * Starts a target whenever somebody assumes the break-glass role. CloudTrail must record management events, reads too.
   * The rule sees the calls to STS of its own region; deploy another where people use another, or the global one.
   *
   * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail-management.html
   */
  public onBreakGlass(id: string, options: events.OnEventOptions = {}): events.Rule {
    const rule = new events.Rule(this, id, {
      ruleName: options.ruleName,
      description: options.description ?? 'Somebody assumed the break-glass role',
      eventPattern: {
        source: ['aws.sts'],
        detailType: ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: ['sts.amazonaws.com'],
          eventName: ['AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'],
          requestParameters: { roleArn: [this.breakGlass.role.roleArn] },
        },
      },
    });
    // To assume a role is a read-only event for CloudTrail, which rules do not see unless they ask.
    (rule.node.defaultChild as events.CfnRule).state = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';
    rule.addTarget(options.target);
    return rule;
  }
}

function accountWithMfa(): iam.IPrincipal {
  return new iam.AccountRootPrincipal().withConditions({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } });
}
