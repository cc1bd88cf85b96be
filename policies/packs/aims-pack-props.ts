/** Options of the rule packs. All have safe defaults. */
export interface AimsPackProps {
  /**
   * Ids of rules that are left out altogether. Prefer a waiver at the narrowest scope: what is left
   * out here is not judged, and the report shows it as not judged.
   *
   * @default - none
   */
  readonly skipRules?: string[];

  /**
   * A YAML file of waivers, for failures that are not accepted in code.
   *
   * @default - none
   */
  readonly waiversFile?: string;

  /**
   * Parameter values that deployments fix, by stack name, or `*` for every stack. Without them a
   * parameter is undecided, default or not.
   *
   * @default - none
   */
  readonly parameters?: { [stackName: string]: { [parameter: string]: string } };

  /**
   * Days that log groups keep their events, at least.
   *
   * @default 365
   */
  readonly logRetentionDays?: number;

  /**
   * Percentage of requests that data capture samples, at least.
   *
   * @default 100
   */
  readonly captureSamplingPercentage?: number;

  /**
   * Accounts whose image registries are trusted besides the stack's own.
   *
   * @default - any private registry
   */
  readonly trustedRegistryAccounts?: string[];

  /**
   * Foundation models that may be used, as ids or `*` patterns.
   *
   * @default - no list is kept
   */
  readonly allowedModels?: string[];

  /**
   * Tags that every AI resource carries.
   *
   * @default - `ai:system-id`, `ai:owner`, `ai:risk-tier`, `ai:impact-assessment`
   */
  readonly inventoryTags?: string[];
}
