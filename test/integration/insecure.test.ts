import { run } from '../../policies/judge/run';
import { RULES } from '../../policies/rules';
import type { Rule } from '../../policies/rules/rule';
import { SERVICES } from '../../policies/rules/services';
import { INSECURE_APPS, INSECURE_ENVIRONMENT } from '../insecure/apps';
import { assemblyOf } from '../support/assembly-of';

// Given apps that do everything wrong, judged once with every rule.
const findings = Object.entries(INSECURE_APPS).flatMap(([app, stacks]) => {
  const templates = Object.fromEntries(Object.entries(stacks).map(([stack, template]) => [stack, { ...template }]));
  const environments = Object.fromEntries(Object.keys(stacks).map((stack) => [stack, INSECURE_ENVIRONMENT]));
  const assembly = assemblyOf(templates, { source: app, stacks: environments });
  return [...run(assembly, { rules: RULES, today: '2026-01-01' }).findings].map((finding) => ({ app, ...finding }));
});

const byRule = new Map<string, typeof findings>();
for (const finding of findings) byRule.set(finding.rule.id, [...(byRule.get(finding.rule.id) ?? []), finding]);

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s fails in the insecure apps', (_, rule) => {
  const judged = byRule.get(rule.id) ?? [];
  const failures = judged.filter((finding) => finding.verdict === 'fail' && finding.waiver === undefined);
  if (failures.length === 0) throw new Error(whereToAdd(rule, judged));
});

test('no rule breaks', () => {
  expect(findings.filter((finding) => finding.verdict === 'broken').map(sentence)).toEqual([]);
});

/** What to do about a rule that fails nowhere. */
function whereToAdd(rule: Rule, judged: typeof findings): string {
  const folder = Object.entries(SERVICES)
    .sort(([, a], [, b]) => b.length - a.length)
    .find(([, prefix]) => rule.id.startsWith(prefix))?.[0];
  return [
    `${rule.id} fails nowhere: add a resource that it fails on (${rule.problem})`,
    `to test/insecure/${folder}.ts, of one of the types ${rule.appliesTo.join(', ')};`,
    'a new file is named in test/insecure/apps.ts.',
    judged.length === 0 ? 'So far it judges nothing there.' : 'So far it says:',
    ...judged.map((finding) => `  ${sentence(finding)}`),
  ].join('\n');
}

function sentence({ app, rule, resource, verdict, message }: (typeof findings)[number]): string {
  return `${rule.id}: ${verdict} on ${app}/${resource.template.stack.stackName}/${resource.logicalId} ${message}`;
}
