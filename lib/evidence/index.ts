export { type AccessPolicy, accessPolicy } from './access-policy';
export { defaultRegion, recordedTypes } from './clients';
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
export { judgedStacks } from './judged-stacks';
export { evidenceManifest } from './manifest';
export { type MergedEvidence, type MergeOptions, mergeEvidence } from './merge';
export { readEvidence } from './read-evidence';
export { appendToSeries, extendSeries, periodOf, readSeries, type Series } from './series';
export type { JudgedStack } from './stacks';
