import { DestinationKind, EndpointService, NetworkZoneName } from '../../../constructs/network';
import { buildNetwork, FRANKFURT, only, resources, ZONES } from './network-fixture';

test('a zone declares itself, its gateways and its services', () => {
  const { network } = buildNetwork({ zones: [{ name: NetworkZoneName.DATA, services: [EndpointService.KMS] }] });
  expect(network.declaredReachability).toEqual([
    { from: 'data', kind: 'same-zone', destination: 'data', protocol: 'tcp', ports: '0-65535' },
    { from: 'data', kind: 'gateway', destination: 's3', protocol: 'tcp', ports: '443' },
    { from: 'data', kind: 'gateway', destination: 'dynamodb', protocol: 'tcp', ports: '443' },
    { from: 'data', kind: 'service', destination: 'kms', protocol: 'tcp', ports: '443' },
  ]);
});

test('no zone declares another, and none the internet, unless development was given a way', () => {
  const { network } = buildNetwork();
  for (const declared of network.declaredReachability) {
    expect(declared.kind).not.toBe(DestinationKind.INTERNET);
    if (declared.kind === DestinationKind.SAME_ZONE) {
      expect(declared.destination).toBe(declared.from);
    }
  }
  const open = buildNetwork(
    { addresses: ZONES, zones: [{ name: NetworkZoneName.DEVELOPMENT, egress: { allowedDomains: ['pypi.org'] } }] },
    FRANKFURT,
  );
  expect(open.network.declaredReachability).toContainEqual({
    from: 'development',
    kind: 'internet',
    destination: 'pypi.org',
    protocol: 'tcp',
    ports: '443',
  });
});

test('training declares every protocol among its nodes', () => {
  const { network } = buildNetwork({ zones: [{ name: NetworkZoneName.TRAINING }] });
  expect(network.declaredReachability[0]).toEqual({
    from: 'training',
    kind: 'same-zone',
    destination: 'training',
    protocol: 'all',
    ports: 'all',
  });
});

test('what is declared is what the endpoints admit', () => {
  const { network, template } = buildNetwork();
  for (const zone of network.zones) {
    const id = zone.zoneName.charAt(0).toUpperCase() + zone.zoneName.slice(1);
    const group = only(template, 'AWS::EC2::SecurityGroup', new RegExp(`^NetworkEndpoints${id}`)).id;
    const admitting = resources(template, 'AWS::EC2::VPCEndpoint').filter(({ properties }) =>
      JSON.stringify(properties['SecurityGroupIds'] ?? []).includes(`"${group}"`),
    );
    const declared = network.declaredReachability.filter(
      (one) => one.from === zone.zoneName && one.kind === DestinationKind.SERVICE,
    );
    expect(declared.length).toBeGreaterThan(0);
    expect(admitting).toHaveLength(declared.length);
  }
});
