import type { Duration } from 'aws-cdk-lib';

/** How long the zones keep what. */
export interface DataRetention {
  /**
   * How long curated data, manifests and approvals cannot be deleted. Governance mode: the erasure role may, because a law
   * can oblige to it.
   *
   * @default Duration.days(365)
   */
  readonly curatedLock?: Duration;

  /**
   * Age at which curated data, manifests and approvals expire. It takes effect after the lock has ended.
   *
   * @default - never
   */
  readonly curated?: Duration;

  /**
   * Age at which what lies in landing and quarantine expires, promoted or not. Longer than an approval may take.
   *
   * @default Duration.days(30)
   */
  readonly submissions?: Duration;

  /**
   * How long submissions, in landing and quarantine, cannot be deleted. Governance mode, as for curated data.
   *
   * @default Duration.days(7)
   */
  readonly submissionsLock?: Duration;
}
