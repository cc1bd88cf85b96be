import type { ControlId } from '../../../policies/controls';
import type { Ledger, LedgerRule, LedgerVerdict } from '../../../policies/ledger/ledger';
import type { Strength } from '../../../policies/rules/rule';
import type { Verdict } from '../../../policies/template/outcome';
import type { Waiver } from '../../../policies/waivers/waiver';

/** The day on which all these tests happen. */
export const TODAY = '2026-11-24';

/** A rule for buckets that serves the given controls and has a live twin. */
export function rule(
  id: string,
  controls: Partial<Record<ControlId, Strength>>,
  more: Partial<LedgerRule> = {},
): LedgerRule {
  return {
    id,
    severity: 'error',
    appliesTo: ['AWS::S3::Bucket'],
    problem: 'something is wrong',
    fix: 'Mend it.',
    controls: Object.fromEntries(Object.entries(controls).map(([control, as]) => [control, { why: 'Because.', as }])),
    configRules: ['SOME_CONFIG_RULE'],
    ...more,
  };
}

/** A waiver that holds today. */
export function waiver(more: Partial<Waiver> = {}): Waiver {
  return { ruleId: 'Any', reason: 'Accepted for now.', origin: 'waiver', expired: false, ...more };
}

/** `[position of the rule, position of the resource, verdict, position of the waiver]` */
export type ShortVerdict = readonly [number, number, Verdict, number?];

/** A ledger of buckets in one template, with as many resources as the verdicts name. */
export function ledgerOf(
  rules: readonly LedgerRule[],
  verdicts: readonly ShortVerdict[],
  more: Partial<Ledger> = {},
): Ledger {
  const count = Math.max(0, ...verdicts.map(([, resource]) => resource + 1));
  return {
    templates: [{ file: 'App.template.json', sha256: '0'.repeat(64), stack: 'App' }],
    rules,
    resources: Array.from({ length: count }, (_, index) => ({
      template: 0,
      logicalId: `Bucket${index}`,
      type: 'AWS::S3::Bucket',
      constructPath: `App/Bucket${index}`,
    })),
    waivers: [],
    mistakes: [],
    verdicts: verdicts.map(
      ([ruleIndex, resource, verdict, waiverIndex]): LedgerVerdict => ({
        rule: ruleIndex,
        resource,
        verdict,
        ...(waiverIndex === undefined ? {} : { waiver: waiverIndex }),
      }),
    ),
    ...more,
  };
}
