import { OPEN, perhaps, surely } from '../../../policies/reachability/flow';
import { EVERYWHERE, parseBlock } from '../../../policies/reachability/ipv4';
import type { AclEntry, NetworkAcl } from '../../../policies/reachability/model';
import { passes } from '../../../policies/reachability/network-acls';
import { ALL_TRAFFIC, describeTraffic, trafficOf } from '../../../policies/reachability/traffic';

const entry = (allows: boolean, block: string | undefined, more: Partial<AclEntry> = {}): AclEntry => ({
  order: 0,
  egress: true,
  allows,
  flow: OPEN,
  span: block === undefined ? { doubt: 'parameter Block' } : parseBlock(block)!,
  ...more,
});
const bare = (...entries: AclEntry[]): NetworkAcl => ({ key: 'acl', label: 'acl', entries, passesIpv6: false });
/** With answers let in. */
const acl = (...entries: AclEntry[]): NetworkAcl => bare(...entries, entry(true, '0.0.0.0/0', { egress: false }));
const at = (block: string) => parseBlock(block)!.addresses;
const tcp = (port: number) => surely(trafficOf('tcp', port, port)!);

const bounds = (list: NetworkAcl, block: string | undefined) => {
  const { sure, maybe } = passes(list, true, block === undefined ? undefined : at(block));
  return [describeTraffic(sure), describeTraffic(maybe)];
};

test('nothing passes a list without entries', () => {
  expect(bounds(acl(), '10.0.0.0/8')).toEqual([[], []]);
});

test('the first entry that matches decides', () => {
  const list = acl(entry(false, '10.1.0.0/16'), entry(true, '10.0.0.0/8'));
  expect(bounds(list, '10.1.2.0/24')).toEqual([[], []]);
  expect(bounds(list, '10.2.0.0/16')).toEqual([['all'], ['all']]);
  // One of the addresses is enough.
  expect(bounds(list, '10.0.0.0/8')).toEqual([['all'], ['all']]);
});

test('an entry for some ports leaves the others to the next', () => {
  const list = acl(entry(true, '0.0.0.0/0', { flow: tcp(443) }), entry(false, '10.0.0.0/8'), entry(true, '0.0.0.0/0'));
  expect(bounds(list, '10.0.0.0/8')).toEqual([['tcp 443'], ['tcp 443']]);
  expect(bounds(list, '192.0.2.0/24')).toEqual([['all'], ['all']]);
});

test('entries for what arrives let nothing leave', () => {
  expect(bounds(bare(entry(true, '0.0.0.0/0', { egress: false })), '10.0.0.0/8')).toEqual([[], []]);
});

test('what gets no answer does not pass, and the answer comes from the same address', () => {
  const out = entry(true, '10.0.0.0/8', { flow: tcp(443) });
  const answer = (block: string, from: number) =>
    entry(true, block, { egress: false, flow: surely(trafficOf('tcp', from, 65535)!) });
  expect(bounds(bare(out), '10.0.0.0/8')).toEqual([[], []]);
  expect(bounds(bare(out, answer('10.0.0.0/8', 1024)), '10.0.0.0/8')).toEqual([['tcp 443'], ['tcp 443']]);
  expect(bounds(bare(out, answer('192.0.2.0/24', 1024)), '0.0.0.0/0')).toEqual([[], []]);
});

test('an entry that is not decided counts in one bound only', () => {
  const allow = acl(entry(true, undefined), entry(false, '0.0.0.0/0'));
  expect(bounds(allow, '10.0.0.0/8')).toEqual([[], ['all']]);
  const deny = acl(entry(false, undefined), entry(true, '0.0.0.0/0'));
  expect(bounds(deny, '10.0.0.0/8')).toEqual([[], ['all']]);
  const ports = acl(entry(true, '0.0.0.0/0', { flow: perhaps(ALL_TRAFFIC, 'parameter Port') }));
  expect(bounds(ports, '10.0.0.0/8')).toEqual([[], ['all']]);
  expect(passes(allow, true, at('10.0.0.0/8')).doubts).toEqual(['parameter Block']);
});

test('addresses that are not known meet only entries for all', () => {
  expect(bounds(acl(entry(true, '0.0.0.0/0', { flow: tcp(443) })), undefined)).toEqual([['tcp 443'], ['tcp 443']]);
  expect(bounds(acl(entry(true, '10.0.0.0/8')), undefined)).toEqual([[], ['all']]);
  expect(bounds(acl(entry(false, '10.0.0.0/8'), entry(true, '0.0.0.0/0')), undefined)).toEqual([[], ['all']]);
});

test('a list that is not seen, or too long, may pass everything', () => {
  expect(bounds({ ...acl(), hidden: 'the network ACL of subnet-1' }, '10.0.0.0/8')).toEqual([[], ['all']]);
  const many = Array.from({ length: 300 }, () => entry(false, '10.0.0.0/8'));
  expect(bounds(acl(...many), '10.0.0.0/8')).toEqual([[], ['all']]);
  expect(passes(acl(entry(true, '0.0.0.0/0')), true, EVERYWHERE)).toBe(OPEN);
});
