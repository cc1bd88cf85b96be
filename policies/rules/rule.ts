import type { ControlId } from '../controls';
import type { ResourceGraph } from '../template/graph';
import type { Outcome } from '../template/outcome';
import type { ResourceView } from '../template/view';
import type { RuleOptions } from './options';

/** How strongly a passing rule speaks for a control. `supporting` is context and never coverage. */
export type Strength = 'direct' | 'partial' | 'supporting';

/** Why a rule counts for a control. */
export interface ControlMapping {
  /** One sentence of ours, for the auditor: what the setting does for the control. */
  readonly why: string;
  readonly as: Strength;
}

/** An `error` fails synth and CI by default; a `warning` is reported. */
export type Severity = 'error' | 'warning';

/** Other tools whose checks a rule can name as the same check. */
export type Tool =
  | 'cdk-nag'
  | 'guard'
  | 'checkov-cfn'
  | 'checkov-tf'
  | 'trivy'
  | 'kics'
  | 'cfn-nag'
  | 'prowler'
  | 'securityhub'
  | 'config'
  | 'controltower'
  | 'steampipe'
  | 'cloudsploit'
  | 'aiml'
  | 'sra';

/** What a rule may look at besides its resource. */
export interface RuleContext {
  readonly graph: ResourceGraph;
  readonly options: RuleOptions;
}

/**
 * One check: data, and one total function.
 *
 * A rule lives in a file of its own, `policies/rules/<service>/<name>.ts`, named like its export.
 * Packs, the conformance pack, the reverse index and the documentation are derived from these fields.
 */
export interface Rule {
  /** PascalCase, service first: `SageMakerModelNetworkIsolation`. Never changes once released. */
  readonly id: string;
  /** Resource types, or `embedded:…` types of jobs inside definitions. */
  readonly appliesTo: readonly string[];
  readonly severity: Severity;
  /** What is wrong when it fails, as a clause that starts in lower case: `the model container can reach the network`. */
  readonly problem: string;
  /** What to do, in the imperative. */
  readonly fix: string;
  /** The controls it serves, and why. */
  readonly controls: Partial<Record<ControlId, ControlMapping>>;
  /** The same check in other tools. */
  readonly equivalents?: Partial<Record<Tool, readonly string[]>>;
  /** Identifiers of the AWS Config managed rules that ask the same of the deployed resource. */
  readonly configRules?: readonly string[];
  /** AWS documentation of the setting. */
  readonly source?: string;
  /** Judges one resource. Never throws, whatever the input. */
  readonly check: (resource: ResourceView, context: RuleContext) => Outcome | readonly Outcome[];
}
