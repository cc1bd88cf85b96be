import { DEFAULT_OPTIONS, type RuleOptions } from '../rules/options';
import type { Rule, Severity } from '../rules/rule';
import type { Assembly } from '../template/assembly';
import { explore, type Leaf } from '../template/choices';
import { ANY_JOB, EMBEDDED_TYPES, EMBEDDING_TYPES } from '../template/embedded';
import { ResourceGraph } from '../template/graph';
import { notApplicable, type Outcome, unknown, type Verdict } from '../template/outcome';
import type { Resource } from '../template/template';
import type { Unknown } from '../template/value';
import type { ResourceView } from '../template/view';
import { observe } from './observe';

/** One verdict of a rule on a resource. */
export interface Judgement {
  readonly rule: Rule;
  readonly resource: Resource;
  /** Type and name of the job, when the verdict is on one inside the resource's definition. */
  readonly embedded?: { readonly type: string; readonly name: string };
  readonly verdict: Verdict;
  readonly severity: Severity;
  /** Property path below `Properties`. */
  readonly at?: string;
  /** What stands there: a scalar of at most 200 characters, never a secret. */
  readonly observed?: string | number | boolean;
  readonly message: string;
  /** The conditions under which it holds, when it does not hold always: `IsProd and not HasVpc`. */
  readonly when?: string;
}

/**
 * Judges every resource of the assembly with every rule that applies to its type.
 * Verdicts come in the order of the resources, then of the rules; the same input gives the same output.
 * A rule that throws yields `broken` and the run goes on.
 *
 * @param graph the graph of the assembly, where its indexes serve somebody afterwards; by default one of its own
 */
export function* judge(
  assembly: Assembly,
  rules: readonly Rule[],
  options: Partial<RuleOptions> = {},
  graph: ResourceGraph = new ResourceGraph(assembly),
): Generator<Judgement> {
  const context = { graph, options: { ...DEFAULT_OPTIONS, ...options } };
  const { byType, embedded } = indexOf(rules);
  for (const resource of assembly.resources) {
    for (const rule of byType.get(resource.type) ?? NONE)
      yield* judgeOne(rule, graph, resource, (view) => [{ outcomes: listed(rule.check(view, context)) }]);
    if (!EMBEDDING_TYPES.includes(resource.type)) continue;
    for (const rule of embedded)
      yield* judgeOne(rule, graph, resource, (view) => judgeEmbedded(rule, view, graph, context));
  }
}

const NONE: readonly never[] = [];

/** Rules by the type that they apply to. Built once for a list of rules, which a run may judge many assemblies with. */
interface RuleIndex {
  readonly byType: ReadonlyMap<string, readonly Rule[]>;
  readonly embedded: readonly Rule[];
}

const indexes = new WeakMap<readonly Rule[], RuleIndex>();

function indexOf(rules: readonly Rule[]): RuleIndex {
  let index = indexes.get(rules);
  if (!index) {
    const byType = new Map<string, Rule[]>();
    for (const rule of rules)
      for (const type of rule.appliesTo) {
        const list = byType.get(type);
        if (list) list.push(rule);
        else byType.set(type, [rule]);
      }
    index = { byType, embedded: rules.filter((rule) => rule.appliesTo.some((type) => EMBEDDED_TYPES.has(type))) };
    indexes.set(rules, index);
  }
  return index;
}

interface Subject {
  readonly embedded?: { readonly type: string; readonly name: string };
  readonly outcomes: readonly Outcome[];
}

function listed(outcome: Outcome | readonly Outcome[]): readonly Outcome[] {
  if (!Array.isArray(outcome)) return [outcome as Outcome];
  return outcome.length === 0 ? [notApplicable()] : outcome;
}

function judgeEmbedded(
  rule: Rule,
  host: ResourceView,
  graph: ResourceGraph,
  context: { graph: ResourceGraph; options: RuleOptions },
): Subject[] {
  const jobs = graph.embedded(host);
  // A definition that cannot be read may hold anything: every rule on jobs is open.
  if (typeof jobs === 'string') return [{ outcomes: [unknown(jobs)] }];
  const open = jobs
    .filter((job) => job.type === ANY_JOB)
    .map((job) => ({ outcomes: [unknown((job.get() as Unknown).reason, job.embeddedAt)] }));
  const judged = jobs
    .filter((job) => rule.appliesTo.includes(job.type))
    .map((job) => ({
      embedded: { type: job.type, name: job.logicalId.slice(host.logicalId.length + 1) },
      outcomes: listed(rule.check(job, context)).map((outcome) => ({
        ...outcome,
        at: outcome.at === undefined ? job.embeddedAt : `${job.embeddedAt}.${outcome.at}`,
      })),
    }));
  return [...judged, ...open];
}

function* judgeOne(
  rule: Rule,
  graph: ResourceGraph,
  resource: Resource,
  check: (view: ResourceView) => Subject[],
): Generator<Judgement> {
  let leaves: Leaf<Subject[] | undefined>[] | undefined;
  try {
    leaves = explore(graph.choices, () => {
      const view = graph.view(resource);
      return view.exists() ? check(view) : undefined;
    });
  } catch (error) {
    // A defect of ours: shown, never hidden. The message stays out of the ledger's identity but helps to mend it.
    yield {
      rule,
      resource,
      verdict: 'broken',
      severity: 'error',
      message: `the rule broke: ${error instanceof Error ? error.message.slice(0, 200) : 'no message'}`,
    };
    return;
  }
  if (leaves === undefined) {
    yield toJudgement(rule, resource, undefined, unknown('more combinations of conditions than are tried'));
    return;
  }
  const existing = leaves.filter((leaf): leaf is Leaf<Subject[]> => leaf.result !== undefined);
  if (existing.length === 1 && leaves.length === 1) {
    for (const subject of existing[0]!.result)
      for (const outcome of subject.outcomes) yield toJudgement(rule, resource, subject.embedded, outcome);
    return;
  }
  yield* merge(rule, resource, existing);
}

/** Brings the answers under several assignments together: one where they agree, one per case where they do not. */
function* merge(rule: Rule, resource: Resource, leaves: readonly Leaf<Subject[]>[]): Generator<Judgement> {
  const groups = new Map<string, Leaf<Subject[]>[]>();
  for (const leaf of leaves) {
    const when = leaf.conditions.map(([name, holds]) => (holds ? name : `not ${name}`)).join(' and ');
    groups.set(when, [...(groups.get(when) ?? []), leaf]);
  }
  const perGroup = [...groups].map(([when, group]) => ({ when, subjects: mergeGroup(group) }));
  const first = JSON.stringify(perGroup[0]?.subjects.map(shape));
  const agree = perGroup.every(({ subjects }) => JSON.stringify(subjects.map(shape)) === first);
  for (const { when, subjects } of agree ? perGroup.slice(0, 1) : perGroup)
    for (const subject of subjects)
      for (const outcome of subject.outcomes)
        yield toJudgement(rule, resource, subject.embedded, outcome, agree || when === '' ? undefined : when);
}

/** Under the same conditions only allowed values of parameters differ: all must agree, or the answer is open. */
function mergeGroup(leaves: readonly Leaf<Subject[]>[]): Subject[] {
  const first = leaves[0]!;
  const shapes = new Set(leaves.map((leaf) => JSON.stringify(leaf.result.map(shape))));
  if (shapes.size === 1) return first.result;
  const verdicts = leaves.map((leaf) => leaf.result.flatMap((subject) => subject.outcomes.map((one) => one.verdict)));
  if (verdicts.every((list) => list.includes('fail')))
    return first.result.map((subject) => ({
      ...subject,
      outcomes: subject.outcomes.filter((one) => one.verdict === 'fail'),
    }));
  const labels = [...new Set(leaves.flatMap((leaf) => leaf.read))].join(', ');
  const at = leaves
    .flatMap((leaf) => leaf.result.flatMap((subject) => subject.outcomes))
    .find((outcome) => outcome.verdict === 'fail')?.at;
  return [{ outcomes: [unknown(labels || 'a value known at deployment', at)] }];
}

function shape(subject: Subject): unknown {
  return [subject.embedded?.name, subject.outcomes.map((outcome) => [outcome.verdict, outcome.at, outcome.detail])];
}

function toJudgement(
  rule: Rule,
  resource: Resource,
  embedded: Subject['embedded'],
  outcome: Outcome,
  when?: string,
): Judgement {
  return {
    rule,
    resource,
    embedded,
    verdict: outcome.verdict,
    severity: rule.severity,
    at: outcome.at === '' ? undefined : outcome.at,
    observed:
      outcome.verdict === 'fail' || outcome.verdict === 'pass' ? observe(outcome.observed, outcome.at) : undefined,
    message: messageOf(rule, outcome),
    when,
  };
}

function messageOf(rule: Rule, outcome: Outcome): string {
  switch (outcome.verdict) {
    case 'fail':
      return outcome.detail ? `${rule.problem}: ${outcome.detail}` : rule.problem;
    case 'unknown':
      return `not decidable here: depends on ${outcome.detail ?? 'a value known at deployment'}`;
    default:
      return outcome.detail ?? '';
  }
}
