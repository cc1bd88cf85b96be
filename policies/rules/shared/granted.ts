import { all, fail, notApplicable, type Outcome, unknown } from '../../template/outcome';
import { isAllow, isDeny, isUnread, type Statement } from '../../template/statement';
import { anyOf, type Ternary } from '../../template/ternary';
import type { ResourceView } from '../../template/view';
import type { RuleContext } from '../rule';
import { boundaryOf, isOnlyBoundary } from './permissions-boundary';
import { holdersOf, ownDocuments, principalStatements } from './principal-statements';

/** How the statements of one resource are judged together. */
export interface GrantQuestion {
  /** Judges one statement that allows something. `not applicable` when it grants nothing of interest. */
  readonly judge: (statement: Statement) => Outcome;
  /**
   * Whether a permissions boundary that passes the same judgement makes up for the statement: the
   * principal then cannot do what the statement says.
   */
  readonly boundaryCounts?: boolean;
}

/**
 * Judges what a role, user, group or policy allows in its own documents: one outcome per bad statement,
 * or one for the whole.
 */
export function judgeGrants(resource: ResourceView, context: RuleContext, question: GrantQuestion): Outcome[] {
  if (isOnlyBoundary(resource, context.graph)) return [notApplicable('a permissions boundary grants nothing')];
  const documents = ownDocuments(resource);
  if (!documents) return [resource.undecided('Policies')];
  const outcomes: Outcome[] = [];
  for (const document of documents) {
    const statements = context.graph.statements(document);
    if (!statements) outcomes.push(document.undecided());
    else for (const statement of statements) outcomes.push(judgeStatement(statement, resource, context, question));
  }
  const failures = outcomes.filter((outcome) => outcome.verdict === 'fail');
  return failures.length > 0 ? failures : [all(...outcomes)];
}

function judgeStatement(
  statement: Statement,
  resource: ResourceView,
  context: RuleContext,
  question: GrantQuestion,
): Outcome {
  if (isUnread(statement)) return unknown(statement.undecided!, statement.at);
  if (!isAllow(statement)) return notApplicable();
  const outcome = question.judge(statement);
  if (outcome.verdict !== 'fail') return outcome;
  if (statement.undecided !== undefined) return unknown(statement.undecided, statement.at);
  if (!question.boundaryCounts) return outcome;
  const limited = everyHolder(resource, context, false, (holder) => limitedByBoundary(holder, context, question));
  if (limited === true) return { verdict: 'pass', at: statement.at, detail: 'limited by the permissions boundary' };
  return limited === 'unknown' ? unknown('a permissions boundary that is not in this assembly', statement.at) : outcome;
}

function limitedByBoundary(holder: ResourceView, context: RuleContext, question: GrantQuestion): Ternary {
  const boundary = boundaryOf(holder, context.graph);
  if (boundary === 'none') return false;
  if (boundary === 'hidden') return 'unknown';
  if (boundary.some(isUnread)) return 'unknown';
  const verdicts = boundary.filter(isAllow).map((statement) => question.judge(statement).verdict);
  if (verdicts.includes('fail')) return false;
  return verdicts.includes('unknown') ? 'unknown' : true;
}

/**
 * Whether every principal that holds a policy is under a deny statement of the wanted kind, in any of its
 * policies or in its permissions boundary. A policy that nobody is seen to hold is under none.
 *
 * @param isGuard judges a deny statement: what it denies, on which resources, and under which conditions
 */
export function guardedByEveryHolder(
  resource: ResourceView,
  context: RuleContext,
  isGuard: (statement: Statement) => Ternary,
): Ternary {
  const guards = (statements: readonly Statement[]): Ternary =>
    anyOf(
      ...statements.map((statement): Ternary => {
        if (isUnread(statement)) return 'unknown';
        return isDeny(statement) && isGuard(statement);
      }),
    );
  return everyHolder(resource, context, 'unknown', (holder) => {
    const own = guards(principalStatements(holder, context.graph));
    if (own === true) return true;
    const boundary = boundaryOf(holder, context.graph);
    const byBoundary = boundary === 'hidden' ? 'unknown' : boundary !== 'none' && guards(boundary);
    return byBoundary || own;
  });
}

/** The same for several actions, each of which may be under a statement of its own. */
export function eachGuardedByEveryHolder(
  actions: readonly string[],
  resource: ResourceView,
  context: RuleContext,
  isGuard: (statement: Statement, action: string) => Ternary,
): Ternary {
  const answers = actions.map((action) =>
    guardedByEveryHolder(resource, context, (statement) => isGuard(statement, action)),
  );
  if (answers.includes(false)) return false;
  return answers.includes('unknown') ? 'unknown' : true;
}

/** Turns a failure into what the holders' other statements make of it. */
export function failUnlessGuarded(
  statement: Statement,
  guarded: Ternary,
  observed?: Outcome['observed'],
  detail?: string,
): Outcome {
  if (guarded === true) return { verdict: 'pass', at: statement.at };
  if (guarded === 'unknown') return unknown('what other policies of the role, or its boundary, deny', statement.at);
  return fail(statement.at, observed, detail);
}

/** Whether the test holds for every holder; `ofOthers` is the answer for those that cannot be seen. */
function everyHolder(
  resource: ResourceView,
  context: RuleContext,
  ofOthers: Ternary,
  test: (holder: ResourceView) => Ternary,
): Ternary {
  const { known, others } = holdersOf(resource, context.graph);
  const answers = [...known.map(test), ...(others ? [ofOthers] : [])];
  if (answers.length === 0 || answers.includes(false)) return false;
  return answers.includes('unknown') ? 'unknown' : true;
}
