/** A clause of a management-system standard as the tables write it; its id is the key. */
export interface ClauseEntry {
  readonly name: string;
  /** What it asks for, in our words. Absent only on headings that say nothing of their own. */
  readonly summary?: string;
  /** True for a heading whose requirements all sit in its sub-clauses. */
  readonly heading?: true;
  /** How far infrastructure can help; absent when it cannot. */
  readonly evidenceClass?: 'partial' | 'supporting';
  /** What infrastructure can show, in our words. */
  readonly infrastructureEvidence?: string;
}

/** Keeps the literal keys of a table, so that its ids become a type. */
export function clauseTable<Id extends string>(table: Record<Id, ClauseEntry>): Readonly<Record<Id, ClauseEntry>> {
  return table;
}
