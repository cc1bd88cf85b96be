/** An AWS Config rule of ours, for what no managed rule asks. */
export interface CustomCheck {
  /** Name of the AWS Config rule, and identifier of the twin: `aims-…`. */
  readonly name: string;
  /** What it asks, as a sentence. */
  readonly asks: string;
  /** Ids of our rules that ask the same of the template, besides those that name the check in their `configRules`. */
  readonly rules: readonly string[];
  /** Resource types that it evaluates. */
  readonly types: readonly string[];
  /** The policy, for types that have a configuration item in AWS Config. */
  readonly guard?: string;
  /** Question to the account-check function, for what has none. */
  readonly function?: string;
}
