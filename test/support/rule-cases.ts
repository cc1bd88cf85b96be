import { type Judgement, judge } from '../../policies/judge/judge';
import type { RuleOptions } from '../../policies/rules/options';
import type { Rule } from '../../policies/rules/rule';
import { Assembly } from '../../policies/template/assembly';
import { buildTemplate } from '../../policies/template/build';
import type { Verdict } from '../../policies/template/outcome';
import type { RawObject } from '../../policies/template/template';

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

/**
 * One test per case, named after the verdict it expects. Every rule has at least one pass and one fail.
 * The worst verdict of the judged resource counts: fail, then unknown, then pass.
 */
export function ruleCases(rule: Rule, cases: Cases): void {
  describe(rule.id, () => {
    for (const [verdict, byName] of Object.entries(cases))
      for (const [name, value] of Object.entries(byName ?? {}))
        test(`${verdict}: ${name}`, () => {
          const judgements = judgeCase(rule, value);
          expect(judgements.filter((one) => one.verdict === 'broken').map((one) => one.message)).toEqual([]);
          expect(worst(judgements)).toBe(verdict);
        });
  });
}

/** The judgements of one rule on the judged resource of a case. */
export function judgeCase(rule: Rule, value: Case): Judgement[] {
  const whole = isTemplateCase(value)
    ? value
    : { resources: { Judged: { Type: typeToDeclare(rule), Properties: value } }, of: 'Judged' };
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
