import type { ClauseEntry } from './clause-table';
import type { ClauseId } from './ids';
import { ISO27001_CLAUSES } from './iso27001-clauses';
import { ISO42001_CLAUSES } from './iso42001-clauses';

/** One clause of the management system itself (clauses 4 to 10). */
export interface Clause extends ClauseEntry {
  /** The id with its standard, for example `iso42001:6.1.3`. */
  readonly id: ClauseId;
  readonly standard: 'iso42001' | 'iso27001';
  /** The number as printed, for example `6.1.3`. */
  readonly number: string;
  /** The number of the clause above; absent for the clauses 4 to 10 themselves. */
  readonly parent?: string;
}

function read(standard: 'iso42001' | 'iso27001', table: Readonly<Record<string, ClauseEntry>>): readonly Clause[] {
  return Object.entries(table).map(([id, entry]) => {
    const number = id.slice(standard.length + 1);
    const lastDot = number.lastIndexOf('.');
    return {
      id: id as ClauseId,
      standard,
      number,
      ...(lastDot < 0 ? {} : { parent: number.slice(0, lastDot) }),
      ...entry,
    };
  });
}

const CLAUSES = {
  iso42001: read('iso42001', ISO42001_CLAUSES),
  iso27001: read('iso27001', ISO27001_CLAUSES),
};

/** The clauses 4 to 10 of a standard in force, headings included, in order. */
export function clausesOf(standard: 'iso42001' | 'iso27001'): readonly Clause[] {
  return CLAUSES[standard];
}
