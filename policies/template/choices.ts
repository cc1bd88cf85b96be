/**
 * Thrown by the resolver when a value depends on something that is not fixed yet.
 * The judge catches it, fixes it to each possible value in turn, and evaluates again.
 */
export class NeedChoice {
  constructor(readonly variable: Variable) {}
}

/** Something that only a deployment fixes, and its possible values. */
export interface Variable {
  /** Unique in the assembly: template file and parameter, or the text of a condition. */
  readonly id: string;
  /** Words for a person: `parameter Stage`. */
  readonly label: string;
  readonly candidates: readonly Candidate[];
}

/** A possible value: a literal, or `OTHER` for any value that no condition names. */
export type Candidate = string | boolean | typeof OTHER;
export const OTHER = Symbol('any other value');

const NONE: readonly never[] = [];
const UNASSIGNED: ReadonlyMap<string, Candidate> = new Map();

/** The assignment under which a rule is evaluated, and what was asked of it. */
export class Choices {
  private assigned: ReadonlyMap<string, Candidate> = UNASSIGNED;
  /** Conditions evaluated since `begin`, by name, with their result. */
  readonly conditions = new Map<string, boolean>();
  /** Variables that were read since `begin`. */
  readonly read = new Set<string>();
  /** Counts reads: a value computed without any may be kept for every assignment. */
  reads = 0;

  begin(assignment: ReadonlyMap<string, Candidate>): void {
    this.assigned = assignment;
    this.conditions.clear();
    this.read.clear();
  }

  /** @throws NeedChoice when the variable has no value yet */
  choose(variable: Variable): Candidate {
    this.reads++;
    const value = this.assigned.get(variable.id);
    if (value === undefined) throw new NeedChoice(variable);
    this.read.add(variable.label);
    return value;
  }

  /** The value when it is fixed already. */
  peek(id: string): Candidate | undefined {
    const value = this.assigned.get(id);
    if (value !== undefined) this.reads++;
    return value;
  }

  sawCondition(name: string, result: boolean): void {
    this.reads++;
    this.conditions.set(name, result);
  }
}

/** How one assignment ended. */
export interface Leaf<T> {
  readonly result: T;
  /** Conditions that were evaluated on the way, sorted by name. */
  readonly conditions: readonly (readonly [string, boolean])[];
  readonly read: readonly string[];
}

/** Assignments tried for one rule and resource before the answer is "unknown". */
export const MAX_ASSIGNMENTS = 64;

/**
 * Evaluates `run` once for each consistent assignment of the things it turns out to depend on.
 *
 * @returns the leaves, or undefined when there are more than `MAX_ASSIGNMENTS`
 */
export function explore<T>(choices: Choices, run: () => T): Leaf<T>[] | undefined {
  const leaves: Leaf<T>[] = [];
  const pending: ReadonlyMap<string, Candidate>[] = [UNASSIGNED];
  while (pending.length > 0) {
    if (leaves.length + pending.length > MAX_ASSIGNMENTS) return undefined;
    const assignment = pending.pop()!;
    choices.begin(assignment);
    try {
      const result = run();
      leaves.push({
        result,
        conditions: choices.conditions.size === 0 ? NONE : [...choices.conditions].sort(([a], [b]) => (a < b ? -1 : 1)),
        read: choices.read.size === 0 ? NONE : [...choices.read].sort(),
      });
    } catch (thrown) {
      if (!(thrown instanceof NeedChoice)) throw thrown;
      const { id, candidates } = thrown.variable;
      for (let i = candidates.length - 1; i >= 0; i--) pending.push(new Map(assignment).set(id, candidates[i]!));
    }
  }
  return leaves;
}
