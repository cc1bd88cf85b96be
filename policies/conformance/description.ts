import type { Rule } from '../rules/rule';

/** Longest description of an AWS Config rule, in characters. */
const MAX = 256;

/**
 * What an AWS Config rule says of itself: the controls that it serves, as the rules behind it map them, and those rules.
 * Controls come first, because they must all be there; what does not fit of the rest is left out.
 */
export function descriptionOf(rules: readonly Rule[]): string {
  const counting = controlsOf(rules, (as) => as !== 'supporting');
  const context = controlsOf(rules, (as) => as === 'supporting').filter((id) => !counting.includes(id));
  const parts = [
    ...(counting.length > 0 ? [listed(counting)] : []),
    ...(context.length > 0 ? [`context: ${listed(context)}`] : []),
  ];
  const text = `${parts.join('; ')}.`;
  if (text.length > MAX)
    throw new Error(
      `the controls of ${rules.map((rule) => rule.id).join(', ')} take ${text.length} characters, and a description of an AWS Config rule ${MAX}: map the rules to fewer controls`,
    );
  const named = `${text} Asked by ${rules.map((rule) => rule.id).join(', ')}.`;
  return named.length <= MAX ? named : text;
}

function controlsOf(rules: readonly Rule[], counts: (as: string) => boolean): string[] {
  const ids = rules.flatMap((rule) =>
    Object.entries(rule.controls).flatMap(([id, mapping]) => (counts(mapping.as) ? [id] : [])),
  );
  return [...new Set(ids)].sort(byControl);
}

/** `iso27001 A.8.15 A.8.16, iso42001 A.6.2.8` */
function listed(ids: readonly string[]): string {
  const byStandard = new Map<string, string[]>();
  for (const id of ids) {
    const [standard, number] = id.split(':') as [string, string];
    byStandard.set(standard, [...(byStandard.get(standard) ?? []), number]);
  }
  return [...byStandard].map(([standard, numbers]) => `${standard} ${numbers.join(' ')}`).join(', ');
}

function byControl(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
