import { fc, runs } from '../../support/properties';
import { cellOf, matrixOf } from './matrix-of';
import {
  addressesOf,
  arrives,
  entersLattice,
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
  { weight: 4, arbitrary: vpc.map((v) => `10.${v}.0.0/16`) },
  { weight: 4, arbitrary: fc.constantFrom('0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/8', '192.0.2.0/24') },
);
const ports = fc
  .constantFrom([80, 80], [443, 443], [80, 443], [0, 65535], [444, 1000])
  .map(([from, to]) => ({ from: from!, to: to! }));
const rules = fc.array(
  fc
    .record({
      protocol: fc.constantFrom('tcp', 'tcp', 'udp', '-1', '-1'),
      ports,
      peer: fc.oneof(blocks, fc.nat(ZONES - 1)),
    })
    .map(
      ({ protocol, ports: range, peer }): SmallRule => ({
        protocol: protocol as SmallRule['protocol'],
        ...range,
        peer,
      }),
    ),
  { minLength: 2, maxLength: 4 },
);
const routes = (peerings: number) =>
  fc.uniqueArray(fc.record({ block: blocks, hop: fc.oneof(fc.nat(peerings - 1), fc.constant('transit' as const)) }), {
    minLength: 3,
    maxLength: 5,
    selector: (route) => route.block,
  });
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
    minLength: 1,
    maxLength: 3,
    selector: (pair) => pair.join(),
  })
  .chain((peerings) =>
    fc.record({
      vpcs: fc.constant(VPCS),
      peerings: fc.constant(peerings),
      attached: fc.uniqueArray(vpc, { minLength: 2, maxLength: VPCS }),
      zones: fc.array(
        fc
          .record({
            vpc,
            routes: routes(peerings.length),
            egress: rules,
            ingress: rules,
            acl: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: entries }),
          })
          .map((zone) => ({ ...zone, routes: zone.routes.filter((route) => allowedByAws(route, zone.vpc)) })),
        { minLength: 3, maxLength: ZONES },
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
      const pairs = network.zones.flatMap((_, from) => network.zones.map((__, to) => ({ from, to })));
      const expected = pairs.map(({ from, to }) => ({ from, to, passes: passing(network, from, to), open: [] }));
      const said = pairs.map(({ from, to }) => {
        const { traffic, possibly } = cellOf(matrix, `z${from}`, `zone z${to}`);
        return {
          from,
          to,
          passes: QUESTIONS.filter((question) => traffic.some((words) => covers(words, question))),
          open: possibly,
        };
      });
      expect(said).toEqual(expected);
      reached += expected.filter(({ from, to, passes }) => from !== to && passes.length > 0).length;
    }),
    { numRuns: runs(100) },
  );
  // The networks are not all closed: the comparison means something.
  expect(reached).toBeGreaterThan(30);
});

/** Blocks that hold all link-local addresses of VPC Lattice, or none: of a part of them nobody knows what it is for. */
const latticeBlocks = fc.constantFrom('169.254.171.0/24', '169.254.0.0/16', '0.0.0.0/0', '10.0.0.0/8');
const latticeRules = fc.array(
  fc.record({ protocol: fc.constantFrom<SmallRule['protocol']>('tcp', 'udp', '-1'), ports, peer: latticeBlocks }),
  { maxLength: 3 },
);
const joinedNetworks = fc
  .tuple(
    networks,
    fc.array(latticeRules, { minLength: ZONES, maxLength: ZONES }),
    fc.array(fc.option(rules, { nil: undefined }), { minLength: 2, maxLength: VPCS }),
  )
  .map(
    ([network, more, doors]): SmallNetwork => ({
      ...network,
      joined: doors.map((ingress, index) => ({
        vpc: index,
        ingress: ingress && existing(ingress, network.zones.length),
      })),
      zones: network.zones.map((zone, index) => ({
        ...zone,
        egress: [...zone.egress, ...more[index]!.map(({ ports: range, ...rule }) => ({ ...rule, ...range }))],
      })),
    }),
  );

test('a zone reaches a service network by exactly the ports by which single packets get to VPC Lattice', () => {
  let reached = 0;
  fc.assert(
    fc.property(joinedNetworks, (network) => {
      const matrix = matrixOf(templateOf(network));
      network.zones.forEach((zone, from) => {
        const { traffic, possibly } = cellOf(matrix, `z${from}`, 'service-network mesh');
        const expected = QUESTIONS.filter((question) =>
          addressesOf(zone, from).some((source) =>
            entersLattice(network, from, { ...question, source, destination: '169.254.171.7' }),
          ),
        );
        const said = QUESTIONS.filter((question) => traffic.some((words) => covers(words, question)));
        expect(said).toEqual(expected);
        // Only rules and entries for public addresses leave anything open.
        const isOpenAbout = (blocks: readonly (string | number)[]) => blocks.some((block) => block === '192.0.2.0/24');
        const blocks = [...zone.egress.map(({ peer }) => peer), ...(zone.acl ?? []).map(({ block }) => block)];
        if (!isOpenAbout(blocks)) expect(possibly).toEqual([]);
        reached += expected.length;
      });
    }),
    { numRuns: runs(60) },
  );
  expect(reached).toBeGreaterThan(60);
});

const QUESTIONS = (['tcp', 'udp'] as const).flatMap((protocol) => PORTS.map((port) => ({ protocol, port })));

function passing(network: SmallNetwork, from: number, to: number) {
  const sources = addressesOf(network.zones[from]!, from);
  const destinations = addressesOf(network.zones[to]!, to);
  return QUESTIONS.filter((question) =>
    sources.some((source) =>
      destinations.some((destination) => arrives(network, from, to, { ...question, source, destination })),
    ),
  );
}

/** Whether words such as `tcp 80-443` include a port. */
function covers(words: string, { protocol, port }: { protocol: string; port: number }): boolean {
  if (words === 'all' || words === protocol) return true;
  const match = /^(tcp|udp) (\d+)(?:-(\d+))?$/.exec(words);
  return match?.[1] === protocol && Number(match[2]) <= port && port <= Number(match[3] ?? match[2]);
}
