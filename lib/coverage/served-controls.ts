import { type ControlId, control, type EvidenceClass, isControlId, isEvidenceable } from '../../policies/controls';
import type { LedgerRule } from '../../policies/ledger/ledger';
import type { Strength } from '../../policies/rules/rule';

/** One mapping of a rule to a control, with what it is worth. */
export interface Served {
  readonly control: ControlId;
  readonly why: string;
  readonly as: Strength;
  /** Whether the verdicts of the rule move the axes of the control. */
  readonly moves: boolean;
  /** Why they do not. */
  readonly contextBecause?: string;
}

/** The mappings of a rule. */
export function servedBy(rule: LedgerRule): readonly Served[] {
  return Object.entries(rule.controls).map(([id, mapping]) => {
    if (!isControlId(id)) {
      throw new Error(`rule '${rule.id}' serves '${id}': expected the id of a control of a current edition`);
    }
    const because = contextBecause(mapping.as, control(id).evidenceClass);
    return {
      control: id,
      why: mapping.why,
      as: mapping.as,
      moves: because === undefined,
      ...(because === undefined ? {} : { contextBecause: because }),
    };
  });
}

function contextBecause(as: Strength, evidenceClass: EvidenceClass): string | undefined {
  if (!isEvidenceable(evidenceClass)) {
    return `infrastructure cannot evidence this control (class ${evidenceClass}); the check is context`;
  }
  return as === 'direct' || as === 'partial' ? undefined : 'the rule only supports the control; the check is context';
}
