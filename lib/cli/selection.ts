import { RULES } from '../../policies/rules';
import type { Rule } from '../../policies/rules/rule';
import { UsageError } from './usage-error';

/** Which rules a command runs. */
export interface RuleSelection {
  readonly standard?: readonly string[];
  readonly rule?: readonly string[];
  readonly skipRule?: readonly string[];
}

/** Standards that rules map to. */
export const STANDARDS: readonly string[] = ['iso42001', 'iso27001'];

/**
 * The rules that a command line asks for.
 *
 * @throws UsageError for a rule or standard that does not exist, with the nearest names
 */
export function selectRules({ standard, rule, skipRule }: RuleSelection): Rule[] {
  for (const name of standard ?? [])
    if (!STANDARDS.includes(name))
      throw new UsageError(`there is no standard "${name}": expected ${STANDARDS.join(' or ')}`);
  for (const id of [...(rule ?? []), ...(skipRule ?? [])])
    if (!RULES.some((one) => one.id === id))
      throw new UsageError(`there is no rule "${id}"${similar(id)}: see "aims list rules"`);
  return RULES.filter((one) => {
    if (rule && !rule.includes(one.id)) return false;
    if (skipRule?.includes(one.id)) return false;
    return !standard || Object.keys(one.controls).some((id) => standard.includes(id.slice(0, id.indexOf(':'))));
  });
}

function similar(id: string): string {
  const wanted = id.toLowerCase();
  const near = RULES.filter(
    (rule) => rule.id.toLowerCase().includes(wanted) || wanted.includes(rule.id.toLowerCase()),
  ).slice(0, 3);
  return near.length === 0 ? '' : ` (did you mean ${near.map((rule) => rule.id).join(', ')}?)`;
}
