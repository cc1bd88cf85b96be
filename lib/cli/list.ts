import { type Control, controlsOf, STANDARDS } from '../../policies/controls';
import { RULES } from '../../policies/rules';
import { isAiType } from '../../policies/rules/ai-types';
import { EXEMPT_TYPES } from '../../policies/rules/exempt-types';
import { byId } from '../findings/order';
import { ExitCode } from './exit-code';
import { writeStdout } from './output';
import { UsageError } from './usage-error';

/** Options of `aims list`. */
export interface ListOptions {
  /** `text` or `json`. */
  readonly format?: string;
}

/** What can be listed, and how each is made. */
const SUBJECTS: Readonly<Record<string, () => { rows: readonly object[]; lines: readonly string[] }>> = {
  rules: listRules,
  controls: listControls,
  types: listTypes,
};

/** `aims list rules|controls|types`. */
export function list(subject: string, { format = 'text' }: ListOptions): ExitCode {
  const make = Object.hasOwn(SUBJECTS, subject) ? SUBJECTS[subject] : undefined;
  if (!make) throw new UsageError(`there is no list of "${subject}": expected ${Object.keys(SUBJECTS).join(', ')}`);
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format ${format}: expected text or json`);
  const { rows, lines } = make();
  writeStdout(format === 'json' ? [`${JSON.stringify(rows, undefined, 2)}\n`] : lines.map((line) => `${line}\n`));
  return ExitCode.CLEAN;
}

function listRules() {
  return {
    rows: RULES.map((rule) => ({
      id: rule.id,
      severity: rule.severity,
      appliesTo: rule.appliesTo,
      problem: rule.problem,
      fix: rule.fix,
      controls: rule.controls,
      equivalents: rule.equivalents ?? {},
      configRules: rule.configRules ?? [],
      source: rule.source,
    })),
    lines: RULES.map((rule) => `${rule.id}  ${rule.severity}  ${rule.appliesTo.join(', ')}\n    ${rule.problem}`),
  };
}

/** Rules by the control that they count for. */
function rulesByControl(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const rule of RULES)
    for (const id of Object.keys(rule.controls)) index.set(id, [...(index.get(id) ?? []), rule.id]);
  return index;
}

function listControls() {
  const serving = rulesByControl();
  const controls: Control[] = (Object.keys(STANDARDS) as (keyof typeof STANDARDS)[]).flatMap((standard) => [
    ...controlsOf(standard),
  ]);
  return {
    rows: controls.map((control) => ({
      id: control.id,
      name: control.name,
      evidenceClass: control.evidenceClass,
      summary: control.summary,
      rules: serving.get(control.id) ?? [],
    })),
    lines: controls.map((control) => {
      const count = serving.get(control.id)?.length ?? 0;
      return `${control.id}  ${control.name}  (${control.evidenceClass}; ${count} rule${count === 1 ? '' : 's'})`;
    }),
  };
}

function listTypes() {
  const judging = new Map<string, string[]>();
  for (const rule of RULES)
    for (const type of rule.appliesTo) judging.set(type, [...(judging.get(type) ?? []), rule.id]);
  const types = [...new Set([...judging.keys(), ...Object.keys(EXEMPT_TYPES)])].sort(byId);
  return {
    rows: types.map((type) => ({
      type,
      ai: isAiType(type),
      rules: judging.get(type) ?? [],
      nothingToJudge: Object.hasOwn(EXEMPT_TYPES, type) ? EXEMPT_TYPES[type] : undefined,
    })),
    lines: types.map((type) => {
      const rules = judging.get(type)?.length ?? 0;
      return `${type}  ${rules > 0 ? `${rules} rule${rules === 1 ? '' : 's'}` : `nothing to judge: ${EXEMPT_TYPES[type]}`}`;
    }),
  };
}
