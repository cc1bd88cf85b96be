import {
  ALL_TRAFFIC,
  answered,
  both,
  describeTraffic,
  either,
  isNone,
  NO_TRAFFIC,
  trafficOf,
  without,
} from '../../../policies/reachability/traffic';

test.each([
  ['tcp', 443, 443, ['tcp 443']],
  ['6', 80, 443, ['tcp 80-443']],
  ['TCP', undefined, undefined, ['tcp']],
  ['udp', 53, undefined, ['udp 53']],
  ['17', undefined, 53, ['udp 53']],
  ['tcp', -1, -1, ['tcp']],
  ['tcp', 0, 99999, ['tcp']],
  ['-1', 443, 443, ['all']],
  ['all', undefined, undefined, ['all']],
  ['icmp', 8, -1, ['icmp type 8']],
  ['icmp', -1, -1, ['icmp']],
  ['icmpv6', undefined, undefined, ['icmp']],
  ['50', undefined, undefined, ['protocol 50']],
  ['tcp', 500, 400, []],
])('protocol %s from %p to %p', (protocol, from, to, words) => {
  expect(describeTraffic(trafficOf(protocol, from, to)!)).toEqual(words);
});

test.each(['', 'http', '300', '-2'])('%p is no protocol', (protocol) => {
  expect(trafficOf(protocol)).toBeUndefined();
});

test('sets of traffic are joined, cut and compared protocol by protocol', () => {
  const web = either(trafficOf('tcp', 80, 80)!, trafficOf('tcp', 443, 443)!);
  const names = trafficOf('udp', 53, 53)!;
  expect(describeTraffic(either(web, names))).toEqual(['tcp 80', 'tcp 443', 'udp 53']);
  expect(describeTraffic(both(either(web, names), trafficOf('tcp', 1, 100)!))).toEqual(['tcp 80']);
  expect(describeTraffic(without(web, trafficOf('tcp', 443, 443)!))).toEqual(['tcp 80']);
  expect(isNone(both(web, names))).toBe(true);
  expect(isNone(without(web, ALL_TRAFFIC))).toBe(true);
  expect(isNone(either())).toBe(true);
});

test('answers to TCP and UDP go to a high port of their own protocol', () => {
  const web = trafficOf('tcp', 443, 443)!;
  expect(isNone(answered(web, NO_TRAFFIC))).toBe(true);
  expect(isNone(answered(web, trafficOf('tcp', 0, 1023)!))).toBe(true);
  expect(isNone(answered(web, trafficOf('udp')!))).toBe(true);
  expect(answered(web, trafficOf('tcp', 32768, 60999)!)).toEqual(web);
  expect(isNone(answered(trafficOf('icmp', 8, -1)!, trafficOf('tcp')!))).toBe(true);
});
