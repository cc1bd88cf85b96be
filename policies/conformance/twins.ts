import { CUSTOM_CHECKS } from './custom-checks';
import { NOT_ASKED } from './singletons';

/** What of a rule its twins derive from: of the rule itself, or of a ledger that names it. */
export interface RuleWithTwins {
  readonly id: string;
  readonly configRules?: readonly string[];
}

/**
 * The AWS Config rules that ask the same of the deployed resource as a rule asks of the template: identifiers of managed
 * rules, and names of custom ones.
 */
export function twinsOf(rule: RuleWithTwins): readonly string[] {
  const custom = CUSTOM_CHECKS.filter((check) => check.rules.includes(rule.id)).map((check) => check.name);
  const managed = (rule.configRules ?? []).filter((twin) => !Object.hasOwn(NOT_ASKED, twin));
  return [...new Set([...managed, ...custom])];
}

/** The rules behind each twin. */
export function rulesByTwin<Rule extends RuleWithTwins>(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const byTwin = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const twin of twinsOf(rule)) {
      const list = byTwin.get(twin);
      if (list) list.push(rule);
      else byTwin.set(twin, [rule]);
    }
  return byTwin;
}

/** Name that our conformance pack gives the AWS Config rule of a twin. */
export function configRuleName(twin: string): string {
  return twin.startsWith('aims-') ? twin : `aims-${twin.toLowerCase().replaceAll('_', '-')}`;
}

/** What AWS Config appends to the names of rules that a conformance pack deploys. */
const PACK_SUFFIX = /-conformance-pack-[a-z0-9]+$/;

/** The name that our conformance pack gave a rule, without what AWS Config appended; nothing for names of others. */
export function plainRuleName(name: string): string | undefined {
  const plain = name.replace(PACK_SUFFIX, '');
  return plain.startsWith('aims-') ? plain : undefined;
}
