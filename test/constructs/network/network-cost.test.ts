import { EndpointPlacement, FIXED_UNIT_PRICES, FixedCostItem, NetworkZoneName } from '../../../constructs/network';
import { buildNetwork, FRANKFURT, resources, ZONES } from './network-fixture';

const total = (lines: { usdPerMonth: number }[]) => lines.reduce((sum, line) => sum + line.usdPerMonth, 0);

test('every item has one price, with its source and date', () => {
  expect(FIXED_UNIT_PRICES.map((price) => price.item).sort()).toEqual(Object.values(FixedCostItem).sort());
  for (const price of FIXED_UNIT_PRICES) {
    expect(price.usdPerMonth).toBeGreaterThan(0);
    expect(price.source).toMatch(/^https:\/\/aws\.amazon\.com\/[a-z0-9-]+\/pricing\/$/);
    expect(price.asOf).toMatch(/^20\d\d-\d\d$/);
  }
});

describe('the bill', () => {
  test('counts what the template deploys', () => {
    const { template, network } = buildNetwork({ addresses: ZONES }, FRANKFURT);
    const interfaces = resources(template, 'AWS::EC2::VPCEndpoint').flatMap(
      ({ properties }) => properties['SubnetIds'] ?? [],
    );
    const hostedZones = resources(template, 'AWS::Route53::HostedZone');
    expect(network.fixedMonthlyCost).toEqual([
      { zone: 'shared', item: 'interface-endpoint', quantity: interfaces.length, usdPerMonth: 321.2 },
      { zone: 'shared', item: 'private-hosted-zone', quantity: hostedZones.length, usdPerMonth: 11 },
      { zone: 'shared', item: 'kms-key', quantity: 1, usdPerMonth: 1 },
    ]);
    expect(interfaces).toHaveLength(44);
  });

  test('is smaller with shared endpoints than with endpoints for each zone', () => {
    const shared = total(buildNetwork().network.fixedMonthlyCost);
    const perZone = total(
      buildNetwork({ endpoints: { placement: EndpointPlacement.PER_ZONE } }).network.fixedMonthlyCost,
    );
    expect(shared).toBeLessThan(340);
    expect(perZone).toBeGreaterThan(700);
  });

  test('names the zone that causes a firewall', () => {
    const { network } = buildNetwork(
      {
        addresses: ZONES,
        zones: [{ name: NetworkZoneName.DEVELOPMENT, egress: { allowedDomains: ['pypi.org'] } }],
      },
      FRANKFURT,
    );
    expect(network.fixedMonthlyCost.filter((line) => line.zone === 'development')).toEqual([
      { zone: 'development', item: 'network-firewall-endpoint', quantity: 2, usdPerMonth: 576.7 },
      { zone: 'development', item: 'nat-gateway', quantity: 2, usdPerMonth: 65.7 },
      { zone: 'development', item: 'public-ipv4-address', quantity: 2, usdPerMonth: 7.3 },
    ]);
  });
});
