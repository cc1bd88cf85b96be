import type { EvidenceHead, EvidenceResult, EvidenceRule, EvidenceSource } from './evidence';

/** Evaluations of a schedule that may be missed before its results are too old. */
const MISSED = 2;

/**
 * Why a result no longer says how things are; nothing when it does.
 *
 * A rule that runs on changes may have spoken long ago and still be right: as long as AWS Config records, no change went
 * unseen. A rule that runs on a schedule must have run.
 *
 * @param asOf day or time of the report
 */
export function staleness(
  result: EvidenceResult,
  rule: EvidenceRule,
  source: EvidenceSource,
  head: EvidenceHead,
  asOf: string,
): string | undefined {
  if (isStale(head, asOf)) return `collected ${head.collectedAt}, good until ${head.staleAfter}`;
  if (!(result.recordedAt ?? result.orderedAt)) return 'AWS Config gave no time';
  if (source.recording === false) return 'the configuration recorder is stopped';
  if (source.aggregated !== undefined && source.aggregated !== 'current')
    return `the aggregator's copy is ${source.aggregated}`;
  if (rule.everyHours !== undefined) {
    const last = Date.parse(rule.evaluatedAt ?? result.recordedAt ?? '');
    const oldest = Date.parse(head.startedAt) - MISSED * rule.everyHours * 3_600_000;
    if (!(last >= oldest))
      return `the rule runs every ${rule.everyHours} hours and last ran ${rule.evaluatedAt ?? result.recordedAt ?? 'never'}`;
  }
  return undefined;
}

/** Whether the whole file is past its time. A day counts to its end. */
export function isStale(head: EvidenceHead, asOf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? head.staleAfter.slice(0, 10) < asOf : head.staleAfter < asOf;
}
