import fc from 'fast-check';
import { cellOf, matrixOf } from './matrix-of';
import {
  addressesOf,
  arrives,
  type SmallEntry,
  type SmallNetwork,
  type SmallRoute,
  type SmallRule,
  templateOf,
} from './packets';

const VPCS = 3;
const ZONES = 4;
const PORTS = [79, 80, 443, 444, 2000];

const vpc = fc.nat(VPCS - 1);
const blocks = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(vpc, fc.nat(ZONES - 1), fc.constantFrom('0/24', '0/25', '128/25', '64/26'))
      .map(([v, z, rest]) => `10.${v}.${z}.${rest}`),
  },
  { weight: 3, arbitrary: vpc.map((v) => `10.${v}.0.0/16`) },
  { weight: 1, arbitrary: fc.constantFrom('0.0.0.0/0', '10.0.0.0/8', '192.0.2.0/24') },
);
const ports = fc
  .constantFrom([80, 80], [443, 443], [80, 443], [0, 65535], [444, 1000])
  .map(([from, to]) => ({ from: from!, to: to! }));
const rules = fc.array(
  fc.record({ protocol: fc.constantFrom('tcp', 'udp', '-1'), ports, peer: fc.oneof(blocks, fc.nat(ZONES - 1)) }).map(
    ({ protocol, ports: range, peer }): SmallRule => ({
      protocol: protocol as SmallRule['protocol'],
      ...range,
      peer,
    }),
  ),
  { maxLength: 3 },
);
const routes = (peerings: number) =>
  fc.uniqueArray(
    fc
      .record({ block: blocks, hop: fc.oneof(fc.nat(Math.max(0, peerings - 1)), fc.constant('transit' as const)) })
      .filter(
        // AWS takes no route that is more specific than the local one and leads to a peering.
        ({ hop }) => hop === 'transit' || peerings > 0,
      ),
    { maxLength: 4, selector: (route) => route.block },
  );
const entries = fc.array(
  fc
    .record({
      egress: fc.boolean(),
      allows: fc.boolean(),
      protocol: fc.constantFrom('6', '17', '-1'),
      ports: fc.oneof(ports, fc.constant({ from: 1024, to: 65535 })),
      block: blocks,
    })
    .map(
      ({ ports: range, protocol, ...entry }): SmallEntry => ({
        ...entry,
        ...range,
        protocol: protocol as SmallEntry['protocol'],
      }),
    ),
  { minLength: 1, maxLength: 6 },
);
const networks: fc.Arbitrary<SmallNetwork> = fc
  .uniqueArray(fc.constantFrom<[number, number]>([0, 1], [1, 2], [0, 2]), {
    maxLength: 3,
    selector: (pair) => pair.join(),
  })
  .chain((peerings) =>
    fc.record({
      vpcs: fc.constant(VPCS),
      peerings: fc.constant(peerings),
      attached: fc.uniqueArray(vpc, { maxLength: VPCS }),
      zones: fc.array(
        fc
          .record({
            vpc,
            routes: routes(peerings.length),
            egress: rules,
            ingress: rules,
            acl: fc.option(entries, { nil: undefined, freq: 3 }),
          })
          .map((zone) => ({ ...zone, routes: zone.routes.filter((route) => allowedByAws(route, zone.vpc)) })),
        { minLength: 2, maxLength: ZONES },
      ),
    }),
  )
  .map((network) => ({
    ...network,
    zones: network.zones.map((zone) => ({
      ...zone,
      // AWS takes a route to a transit gateway only in a VPC that is attached to it.
      routes: zone.routes.filter(({ hop }) => hop !== 'transit' || network.attached.includes(zone.vpc)),
      egress: existing(zone.egress, network.zones.length),
      ingress: existing(zone.ingress, network.zones.length),
    })),
  }));

/** A route inside the VPC's own block may lead only to an appliance, which these networks do not have. */
function allowedByAws({ block }: SmallRoute, own: number): boolean {
  return !block.startsWith(`10.${own}.`);
}

function existing(list: readonly SmallRule[], zones: number): SmallRule[] {
  return list.filter(({ peer }) => typeof peer !== 'number' || peer < zones);
}

test('a zone reaches another by exactly the ports by which single packets get through', () => {
  let reached = 0;
  fc.assert(
    fc.property(networks, (network) => {
      const matrix = matrixOf(templateOf(network));
      network.zones.forEach((a, from) => {
        network.zones.forEach((b, to) => {
          const cell = cellOf(matrix, `z${from}`, `zone z${to}`);
          const passing = (['tcp', 'udp'] as const).flatMap((protocol) =>
            PORTS.filter((port) =>
              addressesOf(a, from).some((source) =>
                addressesOf(b, to).some((destination) =>
                  arrives(network, from, to, { protocol, port, source, destination }),
                ),
              ),
            ).map((port) => `${protocol} ${port}`),
          );
          const said = (['tcp', 'udp'] as const).flatMap((protocol) =>
            PORTS.filter((port) => cell.traffic.some((words) => covers(words, protocol, port))).map(
              (port) => `${protocol} ${port}`,
            ),
          );
          expect({ from, to, passes: said }).toEqual({ from, to, passes: passing });
          // Nothing of these networks is left open.
          expect(cell.possibly).toEqual([]);
          if (passing.length > 0 && from !== to) reached++;
        });
      });
    }),
    { numRuns: 400 },
  );
  // The networks are not all closed: the comparison means something.
  expect(reached).toBeGreaterThan(50);
});

/** Whether words such as `tcp 80-443` include a port. */
function covers(words: string, protocol: string, port: number): boolean {
  if (words === 'all' || words === protocol) return true;
  const match = /^(tcp|udp) (\d+)(?:-(\d+))?$/.exec(words);
  return match?.[1] === protocol && Number(match[2]) <= port && port <= Number(match[3] ?? match[2]);
}
