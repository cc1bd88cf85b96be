import { control, controlsNumbered, isAnyControlId } from '../../policies/controls';
import { RULES } from '../../policies/rules';
import { EXEMPT_TYPES } from '../../policies/rules/exempt-types';
import type { Rule } from '../../policies/rules/rule';
import { byId } from '../findings/order';
import { ExitCode } from './exit-code';
import { writeStdout } from './output';
import { UsageError } from './usage-error';

/** `aims explain ID`: a rule, a control, or a resource type, in words. */
export function explain(id: string): ExitCode {
  const blocks = explained(id);
  writeStdout([`${blocks.join('\n\n')}\n`]);
  return ExitCode.CLEAN;
}

function explained(id: string): string[] {
  const rule = RULES.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (rule) return [explainRule(rule)];
  if (isAnyControlId(id)) return [explainControl(id)];
  const numbered = controlsNumbered(id);
  if (numbered.length > 0) return numbered.map((one) => explainControl(one.id));
  const byType = RULES.filter((one) => one.appliesTo.includes(id));
  if (byType.length > 0 || Object.hasOwn(EXEMPT_TYPES, id)) return [explainType(id, byType)];
  if (id.startsWith('AWS::'))
    return [`${id}\n\nNo rule judges this type. A report lists its resources as not covered.`];
  const near = RULES.filter((one) => one.id.toLowerCase().includes(id.toLowerCase())).slice(0, 5);
  throw new UsageError(
    `there is no rule, control or resource type "${id}"${near.length > 0 ? ` (rules like it: ${near.map((one) => one.id).join(', ')})` : ''}: see "aims list rules", "aims list controls" or "aims list types"`,
  );
}

function explainRule(rule: Rule): string {
  const lines = [
    `${rule.id}  (${rule.severity})`,
    '',
    `Judges: ${rule.appliesTo.join(', ')}`,
    `Fails when ${rule.problem}.`,
    `Fix: ${rule.fix}`,
    '',
    'Controls:',
  ];
  for (const [id, mapping] of Object.entries(rule.controls))
    lines.push(`  ${id}  ${control(id as never).name}  (${mapping.as})`, `      ${mapping.why}`);
  const equivalents = Object.entries(rule.equivalents ?? {});
  if (equivalents.length > 0)
    lines.push(
      '',
      'The same check elsewhere:',
      ...equivalents.map(([tool, ids]) => `  ${tool}: ${(ids ?? []).join(', ')}`),
    );
  if (rule.configRules?.length) lines.push('', `Asked of the account by AWS Config: ${rule.configRules.join(', ')}`);
  if (rule.source) lines.push('', `Source: ${rule.source}`);
  lines.push(
    '',
    `Accept a failure in code: AimsWaivers.of(construct).accept({ ruleId: '${rule.id}', reason: '…', approver: '…' })`,
  );
  return lines.join('\n');
}

function explainControl(id: string): string {
  const entry = control(id as never);
  const lines = [`${entry.id}  ${entry.name}`, '', entry.summary, ''];
  lines.push(`What infrastructure can show: ${entry.evidenceClass}. ${entry.infrastructureEvidence ?? ''}`.trim());
  const serving = RULES.filter((rule) => Object.hasOwn(rule.controls, id)).sort((a, b) => byId(a.id, b.id));
  lines.push('', serving.length === 0 ? 'No rule counts for it.' : `${serving.length} rules:`);
  for (const rule of serving) {
    const mapping = rule.controls[id as keyof typeof rule.controls]!;
    lines.push(
      `  ${rule.id}  (${mapping.as}${mapping.as === 'supporting' ? ', context only' : ''})`,
      `      ${mapping.why}`,
    );
  }
  return lines.join('\n');
}

function explainType(type: string, rules: readonly Rule[]): string {
  if (rules.length === 0) return `${type}\n\nNothing to judge: ${EXEMPT_TYPES[type]}`;
  return [
    `${type}`,
    '',
    `${rules.length} rules:`,
    ...rules.map((rule) => `  ${rule.id}  (${rule.severity})\n      ${rule.problem}`),
  ].join('\n');
}
