import { AddressPlan, NetworkZoneName, type VpcAddresses } from '../../../constructs/network';
import { Ipv4Block } from '../../../constructs/network/ipv4-block';
import { fc } from '../../support/properties';

const ZONES = Object.values(NetworkZoneName);

const prefixLength = fc.integer({ min: 16, max: 18 });
const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 40 });

function leaves(addresses: VpcAddresses): string[] {
  return [...addresses.workload, ...addresses.reserved];
}

describe('an environment', () => {
  test('gives no address to two zones, or to two subnets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), prefixLength, (octet, length) => {
        const plan = new AddressPlan({ block: `10.${octet}.0.0/${length}` });
        const parts = [...ZONES.map((zone) => plan.zone(zone)), plan.endpoints()];
        expect(() => AddressPlan.requireDisjoint(parts.map((part) => part.vpc))).not.toThrow();
        expect(() => AddressPlan.requireDisjoint(parts.flatMap(leaves))).not.toThrow();
      }),
    );
  });

  test('keeps every subnet inside its VPC, every VPC inside the block, and within the sizes that AWS allows', () => {
    fc.assert(
      fc.property(prefixLength, (length) => {
        const plan = new AddressPlan({ block: `10.64.0.0/${length}` });
        for (const part of [...ZONES.map((zone) => plan.zone(zone)), plan.endpoints()]) {
          const vpc = Ipv4Block.parse(part.vpc);
          expect(Ipv4Block.parse(plan.block).contains(vpc)).toBe(true);
          for (const leaf of leaves(part).map((text) => Ipv4Block.parse(text))) {
            expect(vpc.contains(leaf)).toBe(true);
            expect(leaf.prefixLength).toBeLessThanOrEqual(28);
            expect(leaf.prefixLength).toBeGreaterThanOrEqual(16);
          }
        }
      }),
    );
  });

  test('hands out the addresses that are documented', () => {
    const plan = new AddressPlan();
    expect(plan.zone(NetworkZoneName.TRAINING).vpc).toBe('10.64.16.0/20');
    expect(plan.zone(NetworkZoneName.TRAINING).workload).toEqual(['10.64.16.0/22', '10.64.20.0/22', '10.64.24.0/22']);
    expect(plan.zone(NetworkZoneName.TRAINING).reserved).toHaveLength(16);
    expect(plan.zone(NetworkZoneName.TRAINING).reserved[0]).toBe('10.64.28.0/26');
    expect(plan.endpoints().vpc).toBe('10.64.64.0/20');
  });

  test.each(['10.0.0.0/15', '10.0.0.0/19', '10.0.0.0/8'])('does not fit into %s', (block) => {
    expect(() => new AddressPlan({ block })).toThrow(/prefix length of 16, 17 or 18 .*; got '10\.0\.0\.0/);
  });
});

describe('many environments', () => {
  test('never share an address', () => {
    fc.assert(
      fc.property(names, prefixLength, (environments, length) => {
        const blocks = AddressPlan.assign('10.0.0.0/8', environments, length).map((one) => one.block);
        expect(() => AddressPlan.requireDisjoint(blocks)).not.toThrow();
        expect(blocks.every((block) => block.endsWith(`/${length}`))).toBe(true);
      }),
    );
  });

  test('keep their blocks when others are added behind them', () => {
    fc.assert(
      fc.property(names, fc.nat(), (environments, cut) => {
        const some = environments.slice(0, (cut % environments.length) + 1);
        const all = AddressPlan.assign('10.0.0.0/8', environments);
        expect(all.slice(0, some.length)).toEqual(AddressPlan.assign('10.0.0.0/8', some));
      }),
    );
  });

  test('do not fit into a supernet that is too small', () => {
    expect(() => AddressPlan.assign('10.0.0.0/15', ['a', 'b', 'c'])).toThrow(
      /'10\.0\.0\.0\/15' holds 2 blocks of \/16, but 3 environments need one each/,
    );
    expect(() => AddressPlan.assign('10.0.0.0/24', ['a'])).toThrow(/holds 0 blocks of \/16/);
  });

  test('have names of their own', () => {
    expect(() => AddressPlan.assign('10.0.0.0/8', ['prod', 'dev', 'prod'])).toThrow(/'prod' is named twice/);
  });
});

test('the first two blocks that overlap are named', () => {
  expect(() => AddressPlan.requireDisjoint(['10.1.0.0/16', '10.2.0.0/16', '10.2.128.0/20'])).toThrow(
    /The blocks '10\.2\.0\.0\/16' and '10\.2\.128\.0\/20' overlap/,
  );
});
