import type { ControlId, EvidenceClass } from '../../policies/controls';
import type { PeopleValue } from './axes';
import type { CoverageRecord, RecordKind } from './inputs';
import { isPast } from './tally';

/** A record as it bears on a control on the day of the report. */
export interface RecordState {
  readonly record: CoverageRecord;
  readonly overdue: boolean;
}

/** Whether a control applies, and who decided. Every control applies unless a record says otherwise. */
export interface Applicability {
  readonly applicable: boolean;
  /** The record that decided; absent when nobody did. */
  readonly record?: string;
  readonly justification?: string;
  readonly approvedBy?: string;
  /** Why an exclusion has no effect. */
  readonly note?: string;
}

/** The records of a run, by control. */
export class Records {
  private readonly byControl = new Map<ControlId, RecordState[]>();

  constructor(records: readonly CoverageRecord[], asOf: string) {
    for (const record of records) {
      const state = { record, overdue: isPast(record.validUntil, asOf) };
      for (const control of new Set(record.controls)) {
        const list = this.byControl.get(control);
        if (list) list.push(state);
        else this.byControl.set(control, [state]);
      }
    }
  }

  /** The records that evidence a control: decisions about applicability are none. */
  evidenceFor(control: ControlId): readonly RecordState[] {
    return (this.byControl.get(control) ?? []).filter((state) => state.record.kind !== 'applicability');
  }

  /** The people axis of a control. */
  people(control: ControlId, evidenceClass: EvidenceClass): PeopleValue {
    const states = this.evidenceFor(control);
    // One record past its review spoils the control, whatever its kind: the report lists it as overdue.
    if (states.some((state) => state.overdue)) return 'overdue';
    const wanted: readonly RecordKind[] = evidenceClass === 'inherited' ? ['supplier', 'premises'] : [];
    const complete = states.length > 0 && wanted.every((kind) => states.some((state) => state.record.kind === kind));
    return complete ? 'recorded' : 'missing';
  }

  /** Whether a control applies. An exclusion counts only while it is justified, approved, current and uncontradicted. */
  applicability(control: ControlId): Applicability {
    const decisions = (this.byControl.get(control) ?? []).filter((state) => state.record.kind === 'applicability');
    if (decisions.length === 0) return { applicable: true };
    const inclusion = decisions.find((state) => state.record.applicable !== false);
    const chosen = (inclusion ?? decisions[0]!).record;
    const decision = { record: chosen.id, justification: chosen.justification, approvedBy: chosen.approvedBy };
    if (inclusion) {
      const contradicted = decisions.some((state) => state.record.applicable === false);
      return {
        applicable: true,
        ...decision,
        ...(contradicted ? { note: 'two decisions contradict each other; the control counts as applicable' } : {}),
      };
    }
    const flaw = decisions.map(flawOf).find((found) => found !== undefined);
    return flaw === undefined
      ? { applicable: false, ...decision }
      : { applicable: true, ...decision, note: `the exclusion has no effect: ${flaw}` };
  }
}

function flawOf({ record, overdue }: RecordState): string | undefined {
  if (!record.justification?.trim()) return 'no justification';
  if (!record.approvedBy?.trim()) return 'nobody approved it';
  if (overdue) return 'its review is overdue';
  return undefined;
}
