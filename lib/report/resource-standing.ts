import type { CoverageReport, ResourceCoverage } from '../coverage';
import { judged } from '../coverage/tally';

/**
 * How far the rules of a run reach a resource.
 *
 * - `judged`: at least one rule said something of it.
 * - `not concerned`: rules judge its type, and none of them found anything to judge in it.
 * - `nothing to judge`: its type configures nothing worth a rule, for a reason that is written down.
 * - `not covered`: no rule judges its type, and nobody decided that none is needed.
 */
export const STANDINGS = ['judged', 'not concerned', 'nothing to judge', 'not covered'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What each standing means, for readers. */
export const STANDING_MEANING: Readonly<Record<Standing, string>> = {
  judged: 'at least one rule said something of the resource',
  'not concerned': 'rules judge the type, and none of them found anything to judge in the resource',
  'nothing to judge': 'the type configures nothing worth a rule; the reason is listed',
  'not covered': 'no rule of this run judges the type',
};

/** The standing of each resource, by position. */
export function standingsOf({ resources, notCovered }: CoverageReport): readonly Standing[] {
  const reasoned = new Set(notCovered.filter((type) => type.reason !== undefined).map(({ type }) => type));
  return resources.map((resource) => standingOf(resource, reasoned));
}

function standingOf(resource: ResourceCoverage, reasoned: ReadonlySet<string>): Standing {
  if (judged(resource.tally) > 0) return 'judged';
  if (resource.covered) return 'not concerned';
  return reasoned.has(resource.type) ? 'nothing to judge' : 'not covered';
}
