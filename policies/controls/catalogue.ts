/**
 * What infrastructure can show of a control, best first.
 *
 * - `direct`: the AWS configuration is itself most of the control, within the AWS scope.
 * - `partial`: the configuration shows a material part; documents or human acts are needed for the rest.
 * - `supporting`: AWS can only host, protect or gate the record. Never coverage.
 * - `inherited`: AWS does it for its own premises; the evidence is the supplier's report, not our infrastructure.
 * - `none`: infrastructure cannot show it.
 *
 * Only `direct` and `partial` controls count among those that infrastructure can evidence.
 */
export const EVIDENCE_CLASSES = ['direct', 'partial', 'supporting', 'inherited', 'none'] as const;

export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number];

/** Whether a control is done by people, by technology, or by both. */
export const CONTROL_NATURES = ['organizational', 'hybrid', 'technical'] as const;

export type ControlNature = (typeof CONTROL_NATURES)[number];

/** A heading of an annex: an objective group (42001), a theme (27001:2022), a domain or objective (27001:2013). */
export interface Group {
  /** The number of the heading, for example `A.6.2`. */
  readonly id: string;
  readonly name: string;
  /** What the controls under it are for, in our words. */
  readonly purpose?: string;
  /** The heading above, for a heading of the second level. */
  readonly within?: string;
}

/** A control as the tables of this folder write it; its id is the key. `Control` is what readers get. */
export interface ControlEntry {
  readonly name: string;
  readonly summary: string;
  readonly nature?: ControlNature;
  readonly evidenceClass: EvidenceClass;
  readonly evidenceClassReason?: string;
  readonly infrastructureEvidence?: string;
}

/** Keeps the literal keys of a table, so that its ids become a type, without freezing every sentence into one. */
export function catalogue<Id extends string>(table: Record<Id, ControlEntry>): Readonly<Record<Id, ControlEntry>> {
  return table;
}
