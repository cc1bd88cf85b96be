import type { Proof } from '../../../lib/reachability/proof';
import type { DestinationKind, ReachabilityCell, ReachabilityMatrix } from '../../../policies/reachability';

const CLOSED = {
  reached: 'not reachable',
  traffic: [],
  possibly: [],
  path: [],
  missing: [],
  dependsOn: [],
  notes: [],
  standing: 'as declared',
  differences: [],
} as const;

/** A matrix in which every kind of cell occurs, with a text of strangers wherever one may stand. */
export function matrixWith(name: string): ReachabilityMatrix {
  const zone = (id: string, declared: boolean) => ({
    id,
    vpc: name,
    subnets: [name],
    securityGroups: [name],
    declared,
  });
  const destination = (kind: DestinationKind, of: string) => ({
    id: kind === 'internet' ? kind : `${kind} ${of}`,
    kind,
    name: of,
  });
  const path = [{ text: name, logicalId: name, type: name, template: name, constructPath: name }, { text: name }];
  const open = { reached: 'reachable', traffic: ['tcp 443'], path } as const;
  const cell = (from: string, to: string, more: Partial<ReachabilityCell> = {}): ReachabilityCell => ({
    ...CLOSED,
    from,
    to,
    ...more,
  });
  const [zoneA, zoneB] = [`A ${name}`, `B ${name}`];
  const [kms, network] = [`service ${name}`, `network ${name}`];
  return {
    zones: [zone(zoneA, true), zone(zoneB, false)],
    destinations: [destination('internet', 'internet'), destination('service', name), destination('network', name)],
    cells: [
      cell(zoneA, 'internet', {
        ...open,
        hosts: [name],
        when: name,
        standing: 'reached but not declared',
        differences: [{ standing: 'reached but not declared', what: [name] }],
      }),
      cell(zoneA, kms, { ...open, notes: [name] }),
      cell(zoneA, network, {
        missing: [name],
        standing: 'declared but not reached',
        differences: [{ standing: 'declared but not reached', what: [name] }],
      }),
      cell(zoneB, 'internet', { standing: 'nothing declared', missing: [name] }),
      cell(zoneB, kms, { ...open, resolves: false, standing: 'nothing declared' }),
      cell(zoneB, network, {
        reached: 'unknown',
        possibly: ['tcp 443'],
        path,
        dependsOn: [name],
        standing: 'nothing declared',
      }),
    ],
    leftOut: [{ subnets: [name], why: name }],
  };
}

export const NO_ZONES: ReachabilityMatrix = { zones: [], destinations: [], cells: [], leftOut: [] };

/** One input with a network, one without, and one that was not worked out. */
export function proofsWith(name: string): readonly Proof[] {
  return [
    { source: name, matrix: matrixWith(name) },
    { source: 'buckets', matrix: NO_ZONES },
    { source: 'large', matrix: { ...NO_ZONES, limit: name } },
  ];
}

/** So many zones that reach nothing but themselves, one of which nobody declared. */
export function largeMatrix(zones: number): ReachabilityMatrix {
  const ids = Array.from({ length: zones }, (_, index) => `zone-${index}`);
  return {
    zones: ids.map((id) => ({ id, vpc: 'V', subnets: [id], securityGroups: [id], declared: true })),
    destinations: ids.map((id) => ({ id: `zone ${id}`, kind: 'zone', name: id })),
    cells: ids.flatMap((from) =>
      ids.map((to): ReachabilityCell => {
        const isOdd = from === ids[zones - 1] && to === ids[0];
        return {
          ...CLOSED,
          from,
          to: `zone ${to}`,
          ...(isOdd
            ? {
                reached: 'reachable',
                traffic: ['tcp 22'],
                standing: 'reached but not declared',
                differences: [{ standing: 'reached but not declared', what: ['tcp 22'] }],
              }
            : {}),
        };
      }),
    ),
    leftOut: [],
  };
}
