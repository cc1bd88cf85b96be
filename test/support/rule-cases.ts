import { type Judgement, judge } from '../../policies/judge/judge';
import type { RuleOptions } from '../../policies/rules/options';
import type { Rule } from '../../policies/rules/rule';
import { Assembly } from '../../policies/template/assembly';
import { buildTemplate } from '../../policies/template/build';
import type { Verdict } from '../../policies/template/outcome';
import type { RawObject } from '../../policies/template/template';
import { withEachValueHidden } from './hidden-value';

/** A template with more than the judged resource. */
export interface TemplateCase {
  /** The template's resources. */
  readonly resources: Record<string, unknown>;
  /** Logical id of the judged resource; default: the first of a type that the rule applies to. */
  readonly of?: string;
  readonly parameters?: Record<string, unknown>;
  readonly conditions?: Record<string, unknown>;
  readonly mappings?: Record<string, unknown>;
  readonly options?: Partial<RuleOptions>;
  /** Account and region of the stack; default: none, as in an environment-agnostic stack. */
  readonly account?: string;
  readonly region?: string;
}

/** Properties of one resource of the rule's first type, or a whole template. */
export type Case = Record<string, unknown> | (TemplateCase & { resources: Record<string, unknown> });

/** Case names by the verdict that the rule must give. */
export type Cases = { readonly [verdict in Exclude<Verdict, 'broken'>]?: Readonly<Record<string, Case>> };

/** Values whose place a parameter may take although the verdict then turns round, by the end of their path, and why. */
export type Innocent = Readonly<Record<string, string>>;

/** Why a rule about AI alone takes no parameter for AI. */
export const NOT_SEEN_TO_BE_AI = 'what is not seen to be of AI is judged by the rule for all';

/** Why a rule for what is not of AI fails although a parameter may make it AI. */
export const FAILS_EITHER_WAY =
  'what is of AI must be the same by a rule of its own: whatever the parameter gives, one of the two fails';

/**
 * One test per case, named after the verdict it expects. Every rule has at least one pass and one fail.
 * The worst verdict of the judged resource counts: fail, then unknown, then pass.
 *
 * Two tests more let a parameter give each value in turn, which may be that very value. What fails must still fail, or
 * not be known. What passes or is not judged must not fail.
 *
 * @param innocent values of cases that fail that may be hidden so that the rule says nothing, and why
 * @param alarming values of cases that do not fail that may be hidden so that the rule fails, and why
 */
export function ruleCases(rule: Rule, cases: Cases, innocent: Innocent = {}, alarming: Innocent = {}): void {
  describe(rule.id, () => {
    for (const [verdict, byName] of Object.entries(cases))
      for (const [name, value] of Object.entries(byName ?? {}))
        test(`${verdict}: ${name}`, () => {
          const judgements = judgeCase(rule, value);
          expect(judgements.filter((one) => one.verdict === 'broken').map((one) => one.message)).toEqual([]);
          expect(worst(judgements)).toBe(verdict);
        });

    test('no value that a parameter gives makes good what fails', () => {
      expect(
        Object.entries(cases.fail ?? {}).flatMap(([name, value]) =>
          madeGood(rule, value)
            .filter(({ at }) => !isExcused(at, innocent))
            .map(({ at, verdict }) => `${name}: ${verdict} with a parameter at ${at}`),
        ),
      ).toEqual([]);
    });

    test('no value that a parameter gives makes bad what passes', () => {
      expect(
        Object.entries({ ...cases.pass, ...cases['not applicable'] }).flatMap(([name, value]) =>
          madeBad(rule, value)
            .filter((at) => !isExcused(at, alarming))
            .map((at) => `${name}: fails with a parameter at ${at}`),
        ),
      ).toEqual([]);
    });
  });
}

function isExcused(at: string, excused: Innocent): boolean {
  return Object.keys(excused).some((end) => at.endsWith(end));
}

/** The values of a passing case that a parameter may give so that the rule fails: it may give that very value. */
function madeBad(rule: Rule, value: Case): string[] {
  const whole = templateOf(rule, value);
  const judged = whole.of ?? judgeCase(rule, whole)[0]?.resource.logicalId;
  return [...withEachValueHidden({ ...whole, of: judged })]
    .filter(({ template }) => worst(judgeCase(rule, template)) === 'fail')
    .map(({ at }) => at);
}

/** The values of a failing case that a parameter may give so that the rule passes, or no longer looks at the resource. */
function madeGood(rule: Rule, value: Case): { at: string; verdict: string }[] {
  const whole = templateOf(rule, value);
  const judged = whole.of ?? judgeCase(rule, whole)[0]?.resource.logicalId;
  return [...withEachValueHidden({ ...whole, of: judged })].flatMap(({ at, resource, template }) => {
    const verdict = worst(judgeCase(rule, template));
    // What another resource is for may be hidden: then nothing is seen that the rule is about.
    const silent = resource === judged ? ['pass', 'not applicable'] : ['pass'];
    return silent.includes(verdict) ? [{ at, verdict }] : [];
  });
}

/** The judgements of one rule on the judged resource of a case. */
export function judgeCase(rule: Rule, value: Case | TemplateCase): Judgement[] {
  const whole = templateOf(rule, value);
  const raw = {
    Parameters: whole.parameters,
    Conditions: whole.conditions,
    Mappings: whole.mappings,
    Resources: whole.resources,
  };
  const text = JSON.stringify(raw);
  const template = buildTemplate(
    'case.template.json',
    text,
    JSON.parse(text) as RawObject,
    { stackName: 'case', account: whole.account, region: whole.region },
    { next: 0 },
  );
  const assembly = new Assembly({ source: 'case', templates: [template] });
  const judged = [...judge(assembly, [rule], whole.options)];
  const of = whole.of ?? judged[0]?.resource.logicalId;
  return judged.filter((one) => one.resource.logicalId === of);
}

function templateOf(rule: Rule, value: Case): TemplateCase {
  if (isTemplateCase(value)) return value;
  return { resources: { Judged: { Type: typeToDeclare(rule), Properties: value } }, of: 'Judged' };
}

function typeToDeclare(rule: Rule): string {
  const type = rule.appliesTo[0]!;
  if (type.startsWith('embedded:'))
    throw new Error(`${rule.id} judges embedded jobs: give a template with its pipeline`);
  return type;
}

function isTemplateCase(value: Case): value is TemplateCase {
  return typeof value['resources'] === 'object' && value['resources'] !== null;
}

function worst(judgements: readonly Judgement[]): Verdict | 'not judged' {
  for (const verdict of ['broken', 'fail', 'unknown', 'pass', 'not applicable'] as const)
    if (judgements.some((one) => one.verdict === verdict)) return verdict;
  return 'not judged';
}
