export { DECLARATION, DESTINATION_KINDS, type DestinationKind } from './declarations';
export type { Intent, IntentEntry } from './intent';
export type {
  ReachabilityCell,
  ReachabilityDestination,
  ReachabilityDifference,
  ReachabilityLeftOut,
  ReachabilityMatrix,
  ReachabilityZone,
  Reached,
  Standing,
} from './matrix';
export { proveReachability } from './prove';
export type { PathStep } from './step';
