import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { TrainingBoundary } from './training-boundary';

/** Properties of {@link PersonaRole}. */
export interface PersonaRoleProps {
  /** What the role is for, in one sentence. */
  readonly description: string;

  /**
   * Who may assume the role: a permission set's role, a federated principal, another account's role.
   *
   * @default - identities of the account that are allowed `sts:AssumeRole` on it
   */
  readonly assumedBy?: iam.IPrincipal;

  /** Ceiling of the role. @default - none */
  readonly boundary?: TrainingBoundary;

  /** Longest session. @default Duration.hours(1) */
  readonly maxSessionDuration?: Duration;
}

/**
 * A role that a person assumes for one duty.
 *
 * Sessions last an hour, so that a stolen one is of little use and each use is visible in CloudTrail as its own
 * `AssumeRole`.
 */
export class PersonaRole extends Construct implements iam.IGrantable {
  /** The role. */
  public readonly role: iam.Role;

  /** The role as a principal. */
  public readonly grantPrincipal: iam.IPrincipal;

  constructor(scope: Construct, id: string, props: PersonaRoleProps) {
    super(scope, id);
    this.role = new iam.Role(this, 'Role', {
      assumedBy: props.assumedBy ?? new iam.AccountRootPrincipal(),
      description: props.description,
      maxSessionDuration: props.maxSessionDuration ?? Duration.hours(1),
    });
    props.boundary?.bind(this.role);
    this.grantPrincipal = this.role;
  }
}
