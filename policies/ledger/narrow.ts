import type { Ledger } from './ledger';

/**
 * The part of a ledger that speaks for some standards: the rules that serve one of them, and their verdicts.
 * Resources, waivers and mistakes stay, so that nothing drops out of the denominators.
 *
 * @param standards as they stand before the colon of a control's id
 */
export function narrowLedger(ledger: Ledger, standards: readonly string[]): Ledger {
  const kept = ledger.rules.filter((rule) =>
    Object.keys(rule.controls).some((id) => standards.includes(id.slice(0, id.indexOf(':')))),
  );
  const position = new Map(kept.map((rule, index) => [rule, index]));
  return {
    ...ledger,
    rules: kept,
    verdicts: ledger.verdicts.flatMap((verdict) => {
      const rule = position.get(ledger.rules[verdict.rule]!);
      return rule === undefined ? [] : [{ ...verdict, rule }];
    }),
  };
}
