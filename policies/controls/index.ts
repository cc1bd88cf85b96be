/**
 * The catalogues: ids, names, classes. Light, because every run of the command loads them.
 * The crosswalks (`./crosswalks/…`), the clauses (`./clause`) and the AWS hints (`./aws-evidence/…`) are imported by
 * whoever needs them.
 */
export {
  CONTROL_NATURES,
  type ControlNature,
  EVIDENCE_CLASSES,
  type EvidenceClass,
  type Group,
} from './catalogue';
export {
  type Control,
  control,
  controlsNumbered,
  controlsOf,
  isAnyControlId,
  isControlId,
  isEvidenceable,
  isStandard,
  STANDARDS,
  type StandardInfo,
} from './control';
export type {
  AnyControlId,
  ClauseId,
  ControlId,
  Iso27001ClauseId,
  Iso27001ControlId,
  Iso27001Edition2013ControlId,
  Iso42001ClauseId,
  Iso42001ControlId,
  Standard,
} from './ids';
