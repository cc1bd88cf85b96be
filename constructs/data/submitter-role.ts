import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { GovernedDataset } from './governed-dataset';
import { TrustedPeople } from './trusted-people';

/** Properties of {@link SubmitterRole}. */
export interface SubmitterRoleProps {
  /** The dataset that is submitted to. */
  readonly dataset: GovernedDataset;

  /**
   * Who may take the role. Not those who approve.
   *
   * @default - `TrustedPeople.withMfa()`
   */
  readonly assumedBy?: iam.IPrincipal;
}

/**
 * The role of those who submit a dataset, people and machines: it writes into the dataset's folder of landing, starts its
 * promotion and follows it. It can neither read what was submitted nor approve it.
 */
export class SubmitterRole extends Construct {
  /** The role. */
  public readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: SubmitterRoleProps) {
    super(scope, id);
    const { dataset } = props;
    this.role = new iam.Role(this, 'Role', {
      description: `Submits revisions of the dataset ${dataset.datasetName}`,
      assumedBy: props.assumedBy ?? TrustedPeople.withMfa(),
      maxSessionDuration: Duration.hours(1),
    });
    dataset.grantSubmit(this.role);
    dataset.zones.admitPeople(this.role, dataset.zones.landing);
  }
}
