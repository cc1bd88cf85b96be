import type { CoverageReport, ResourceCoverage, TypeNotCovered } from '../coverage';
import { judged } from '../coverage/tally';

/**
 * How far the rules of a run reach a resource.
 *
 * - `judged`: at least one rule said something of it.
 * - `not concerned`: rules judge its type, and none of them found anything to judge in it.
 * - `nothing to judge`: its type configures nothing worth a rule, for a reason that is written down.
 * - `not covered`: no rule judges its type, and nobody decided that none is needed; or its template was not seen.
 */
export const STANDINGS = ['judged', 'not concerned', 'nothing to judge', 'not covered'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What each standing means, for readers. */
export const STANDING_MEANING: Readonly<Record<Standing, string>> = {
  judged: 'at least one rule said something of the resource',
  'not concerned': 'rules judge the type, and none of them found anything to judge in the resource',
  'nothing to judge': 'the type configures nothing worth a rule; the reason is listed',
  'not covered': 'no rule of this run judges the type, or it is a nested stack whose template is not here',
};

/** The standing of each resource, by position. */
export function standingsOf({ resources, notCovered }: CoverageReport): readonly Standing[] {
  const reasoned = reasonsByResource(notCovered);
  return resources.map((resource) => standingOf(resource, reasoned));
}

function standingOf(resource: ResourceCoverage, reasoned: ReadonlyMap<number, string>): Standing {
  if (judged(resource.tally) > 0) return 'judged';
  if (resource.covered) return 'not concerned';
  return reasoned.has(resource.index) ? 'nothing to judge' : 'not covered';
}

/** The reason why there is nothing to judge in a resource, by position. */
export function reasonsByResource(types: readonly TypeNotCovered[]): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>();
  for (const { reason, resources } of types)
    if (reason !== undefined) for (const resource of resources) reasons.set(resource, reason);
  return reasons;
}
