export { type Collected, type CollectRequest, collectEvidence, type Progress } from './collect';
export type {
  Evidence,
  EvidenceAsset,
  EvidenceHead,
  EvidenceProblem,
  EvidenceQuestion,
  EvidenceResult,
  EvidenceRule,
  EvidenceSource,
  EvidenceStack,
  EvidenceStackResource,
} from './evidence';
export { EvidenceError } from './evidence-error';
export { type MergedEvidence, type MergeOptions, mergeEvidence } from './merge';
export { readEvidence } from './read-evidence';
export type { JudgedStack } from './stacks';
