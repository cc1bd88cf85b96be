import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { DestinationKind, EndpointService, NetworkZoneName, SegmentedNetwork } from '../../../constructs/network';
import { buildNetwork, FRANKFURT, landingZoneVpc, only, resources, ZONES } from './network-fixture';

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

/** What a template declares of a zone. */
function declaredIn(template: Template, zone: string): { Subnets: unknown[]; Destinations: unknown[] } {
  const groups = Object.values(template.findResources('AWS::EC2::SecurityGroup'));
  const found = groups.map((group) => group['Metadata']?.['DeclaredReachability']).find((one) => one?.Zone === zone);
  if (!found) throw new Error(`nothing is declared of ${zone}`);
  return found;
}

test('the declaration travels in the template, on the group of each zone, with the subnets that it is for', () => {
  const { network, template } = buildNetwork();
  for (const { zoneName, subnets } of network.zones) {
    const { Subnets, Destinations } = declaredIn(template, zoneName);
    expect(Subnets).toHaveLength(subnets.length);
    for (const subnet of Subnets)
      expect(template.findResources('AWS::EC2::Subnet')).toHaveProperty((subnet as { Ref: string }).Ref);
    expect(Destinations).toEqual(
      network.declaredReachability
        .filter(({ from }) => from === zoneName)
        .map(({ kind, destination, protocol, ports }) => ({
          Kind: kind,
          Destination: destination,
          Protocol: protocol,
          Ports: ports,
        })),
    );
  }
});

test('a zone in a VPC that exists declares its subnets by their ids', () => {
  const stack = new Stack();
  const vpc = landingZoneVpc(stack);
  new SegmentedNetwork(stack, 'Network', {
    zones: [{ name: NetworkZoneName.DATA, existing: { vpc, subnets: vpc.isolatedSubnets } }],
  });
  expect(declaredIn(Template.fromStack(stack), 'data').Subnets).toEqual(
    vpc.isolatedSubnets.map(({ subnetId }) => subnetId),
  );
});

test('what is declared later is in the template too', () => {
  const stack = new Stack();
  const network = new SegmentedNetwork(stack, 'Network', { zones: [{ name: NetworkZoneName.DATA, services: [] }] });
  const database = {
    from: 'data',
    kind: DestinationKind.SAME_ZONE,
    destination: 'data',
    protocol: 'udp',
    ports: '5432',
  };
  network.addDeclaredReachability(database);
  expect(network.declaredReachability).toContainEqual(database);
  expect(declaredIn(Template.fromStack(stack), 'data').Destinations).toContainEqual({
    Kind: 'same-zone',
    Destination: 'data',
    Protocol: 'udp',
    Ports: '5432',
  });
  expect(() => network.addDeclaredReachability({ ...database, from: 'training' })).toThrow(
    "has no training zone to declare 'data' for",
  );
});
