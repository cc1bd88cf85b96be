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

/** What a computation asked of the assignment, and what it was told. */
export interface Trace {
  /** Values of the variables that were asked for; `undefined` where one had none. */
  readonly values: ReadonlyMap<string, Candidate | undefined>;
  readonly conditions: ReadonlyMap<string, boolean>;
  readonly read: ReadonlySet<string>;
}

/** The assignment under which a rule is evaluated, and what was asked of it. */
export class Choices {
  private assigned: ReadonlyMap<string, Candidate> = UNASSIGNED;
  private traced?: Map<string, Candidate | undefined>;
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
    this.traced?.set(variable.id, value);
    this.read.add(variable.label);
    return value;
  }

  /** The value when it is fixed already. */
  peek(id: string): Candidate | undefined {
    const value = this.assigned.get(id);
    if (value !== undefined) this.reads++;
    this.traced?.set(id, value);
    return value;
  }

  sawCondition(name: string, result: boolean): void {
    this.reads++;
    this.conditions.set(name, result);
  }

  /** Runs a computation and tells what it asked: under every assignment that answers the same, it gives the same. */
  trace<T>(compute: () => T): { readonly value: T; readonly trace: Trace } {
    const before = { traced: this.traced, conditions: [...this.conditions], read: [...this.read] };
    const values = new Map<string, Candidate | undefined>();
    this.traced = values;
    this.conditions.clear();
    this.read.clear();
    try {
      const value = compute();
      return { value, trace: { values, conditions: new Map(this.conditions), read: new Set(this.read) } };
    } finally {
      this.traced = before.traced;
      for (const [name, result] of before.conditions) this.conditions.set(name, result);
      for (const label of before.read) this.read.add(label);
      for (const [id, value] of values) this.traced?.set(id, value);
    }
  }

  /** Whether the current assignment answers what a computation asked, as it was answered then. */
  agrees({ values }: Trace): boolean {
    return [...values].every(([id, value]) => this.assigned.get(id) === value);
  }

  /** Asks again what a computation asked, in place of the computation. */
  repeat({ values, conditions, read }: Trace): void {
    this.reads += values.size + conditions.size;
    for (const [name, result] of conditions) this.conditions.set(name, result);
    for (const label of read) this.read.add(label);
    for (const [id, value] of values) this.traced?.set(id, value);
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
