import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { TierNetworkAcl } from '../../../constructs/network';
import { landingZoneVpc, resources } from './network-fixture';

const stack = new Stack(new App(), 'Stack');
new TierNetworkAcl(stack, 'Wall', {
  vpcId: 'vpc-1',
  subnets: landingZoneVpc(stack).isolatedSubnets,
  block: '10.64.16.0/20',
  forbiddenBlocks: ['10.64.0.0/20', '10.64.48.0/20'],
  endpointsBlock: '10.64.64.0/20',
});
const template = Template.fromStack(stack);

interface Packet {
  readonly egress: boolean;
  readonly peer: string;
  readonly port: number;
}

/** What the list says of a TCP packet: the first entry, by number, that covers it. */
function judge({ egress, peer, port }: Packet): string {
  const toNumber = (address: string) => address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const entry = resources(template, 'AWS::EC2::NetworkAclEntry')
    .map(({ properties }) => properties)
    .filter((one) => one['Egress'] === egress)
    .sort((a, b) => a['RuleNumber'] - b['RuleNumber'])
    .find((one) => {
      const [start, length] = one['CidrBlock'].split('/');
      const size = 2 ** (32 - Number(length));
      const inBlock = Math.floor(toNumber(peer) / size) === Math.floor(toNumber(start) / size);
      const range = one['PortRange'];
      return inBlock && (range === undefined || (range.From <= port && port <= range.To));
    });
  return entry?.['RuleAction'] ?? 'deny';
}

test.each([
  ['out to its own tier', { egress: true, peer: '10.64.20.7', port: 22222 }],
  ['in from its own tier', { egress: false, peer: '10.64.20.7', port: 22 }],
  ['out to the endpoints', { egress: true, peer: '10.64.65.1', port: 443 }],
  ['in with replies of the endpoints', { egress: false, peer: '10.64.65.1', port: 40000 }],
  ['out to S3', { egress: true, peer: '52.219.1.1', port: 443 }],
  ['in with replies of S3', { egress: false, peer: '52.219.1.1', port: 1024 }],
])('lets packets %s', (_what, packet) => {
  expect(judge(packet)).toBe('allow');
});

test.each([
  ['out to another tier', { egress: true, peer: '10.64.48.9', port: 443 }],
  ['in from another tier, on a reply port too', { egress: false, peer: '10.64.0.9', port: 40000 }],
  ['out to anything but HTTPS', { egress: true, peer: '52.219.1.1', port: 53 }],
  ['in to SSH', { egress: false, peer: '52.219.1.1', port: 22 }],
  ['in to remote desktop', { egress: false, peer: '52.219.1.1', port: 3389 }],
])('stops packets %s', (_what, packet) => {
  expect(judge(packet)).toBe('deny');
});

test('covers every subnet of the tier', () => {
  template.resourceCountIs('AWS::EC2::SubnetNetworkAclAssociation', 2);
});
