export type { AccountTally } from './account';
export {
  ACCOUNT_VALUES,
  type AccountValue,
  type Axes,
  DESIGN_VALUES,
  type DesignValue,
  isEvidenced,
  type Needs,
  needsOf,
  PEOPLE_VALUES,
  type PeopleValue,
} from './axes';
export { cover } from './coverage';
export type { Drift, DriftedFrom } from './drift';
export { type Headline, type HeadlineState, headlineOf } from './headline';
export type {
  CoverageInput,
  CoverageRecord,
  LiveObservation,
  LiveState,
  RecordKind,
} from './inputs';
export type {
  LiveFacts,
  LivePeriod,
  LiveProblem,
  LiveResults,
  LiveRules,
  LiveSource,
  LiveStack,
  UnmanagedAsset,
  UnmanagedAssets,
} from './live-facts';
export type { Applicability } from './people';
export type {
  ConcernedResources,
  ControlCoverage,
  CoverageReport,
  Figure,
  Population,
  RecordOnControl,
  ResourceCoverage,
  ServingRule,
  StandardCoverage,
  TypeNotCovered,
  WaiverCoverage,
} from './report';
export type { Tally } from './tally';
export {
  ACCOUNT_MEANING,
  ACCOUNT_WORDS,
  DESIGN_MEANING,
  DESIGN_WORDS,
  DISCLAIMER,
  PEOPLE_MEANING,
  PEOPLE_WORDS,
} from './words';
