import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { acknowledgementId, WAIVER_METADATA } from '../waivers/waiver';

/** An accepted failure, with what an auditor asks of one. */
export interface AimsWaiver {
  /** Id of the rule, such as `SageMakerModelNetworkIsolation`. */
  readonly ruleId: string;

  /** Why the failure is accepted. */
  readonly reason: string;

  /**
   * The property path that it is limited to.
   *
   * @default - every finding of the rule at or below the construct
   */
  readonly property?: string;

  /**
   * Who accepted it; not the author of the change.
   *
   * @default - the report shows "no approver"
   */
  readonly approver?: string;

  /**
   * Day of approval, `YYYY-MM-DD`.
   *
   * @default - not stated
   */
  readonly approvedOn?: string;

  /**
   * Last day on which it holds, `YYYY-MM-DD`. After it the failure counts again.
   *
   * @default - no end
   */
  readonly expires?: string;

  /**
   * Where the decision is kept.
   *
   * @default - not stated
   */
  readonly ticket?: string;
}

/** Accepts failures at a construct, with approver and expiry, which CDK's own acknowledgements cannot carry. */
export class AimsWaivers {
  /** Waivers for a construct and everything below it. Choose the narrowest construct. */
  public static of(scope: IConstruct): AimsWaivers {
    return new AimsWaivers(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Accepts a failure. CDK lists it as suppressed, and the ledger and report show it as waived.
   *
   * @throws Error when the reason is empty or a date is not `YYYY-MM-DD`
   */
  public accept(waiver: AimsWaiver): AimsWaivers {
    if (waiver.reason.trim() === '')
      throw new Error(
        `The waiver of ${waiver.ruleId} at ${this.scope.node.path} has no reason: say why the failure is accepted.`,
      );
    for (const [name, date] of [
      ['approvedOn', waiver.approvedOn],
      ['expires', waiver.expires],
    ])
      if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
        throw new Error(`The waiver of ${waiver.ruleId} has ${name} '${date}': expected YYYY-MM-DD.`);
    this.scope.node.addMetadata(WAIVER_METADATA, { ...waiver });
    Validations.of(this.scope).acknowledge({
      id: acknowledgementId(waiver.ruleId, waiver.property),
      reason: waiver.reason,
    });
    return this;
  }
}
