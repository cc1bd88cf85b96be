/**
 * The parts that a network for AI workloads is cut into.
 *
 * Zones exist so that a breach of one (a notebook with a poisoned package, a model server that executes hostile
 * input) reaches neither the training data nor another zone: no route leads from zone to zone.
 */
export enum NetworkZoneName {
  /** People and their tools: Studio, notebooks, build jobs. */
  DEVELOPMENT = 'development',
  /** Training, processing and tuning jobs; the only zone whose nodes talk to each other. */
  TRAINING = 'training',
  /** Model endpoints, agents and what stands in front of them. */
  INFERENCE = 'inference',
  /** Data preparation: landing, quality checks, feature pipelines. */
  DATA = 'data',
}

/** Every zone, in the order in which addresses are handed out. Never reorder: the order fixes the address blocks. */
export const NETWORK_ZONE_NAMES: readonly NetworkZoneName[] = [
  NetworkZoneName.DEVELOPMENT,
  NetworkZoneName.TRAINING,
  NetworkZoneName.INFERENCE,
  NetworkZoneName.DATA,
];

/** `training` as `Training`, for construct ids. */
export function zoneId(name: NetworkZoneName): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
