import type { ResourceGraph } from '../../template/graph';
import { anyOf, type Ternary } from '../../template/ternary';
import { isUndecided, textOf } from '../../template/value';
import type { Node } from '../../template/view';
import { isWide, isWideList } from './wide-block';

/** The properties of a rule of a security group that hold addresses. */
const ADDRESSES = ['CidrIpv6', 'CidrIp', 'SourcePrefixListId', 'DestinationPrefixListId'] as const;

/** The property of a rule of a security group that holds its addresses. */
export function addressesOf(rule: Node): string {
  return ADDRESSES.find((path) => rule.has(path)) ?? 'CidrIp';
}

/** Whether a rule of a security group is for every address, of IPv4 or IPv6, or for so many that it comes to the same. */
export function isForAnyAddress(rule: Node, graph: ResourceGraph): Ternary {
  return anyOf(
    ...ADDRESSES.map((path) => (path.endsWith('ListId') ? isWideList(rule.get(path), graph) : isWide(rule.get(path)))),
  );
}

/** Whether a rule of a security group lets a port through. */
export function includesPort(rule: Node, port: number): Ternary {
  const protocol = rule.get('IpProtocol');
  if (isUndecided(protocol)) return 'unknown';
  const name = textOf(protocol)?.toLowerCase();
  if (name === '-1' || name === undefined) return true;
  if (!['tcp', '6', 'udp', '17'].includes(name)) return false;
  const from = rule.get('FromPort');
  const to = rule.get('ToPort');
  if (isUndecided(from) || isUndecided(to)) return 'unknown';
  // Without ports the rule is for all of them.
  if (from === undefined && to === undefined) return true;
  return Number(textOf(from) ?? textOf(to)) <= port && port <= Number(textOf(to) ?? textOf(from));
}

/** Whether a rule of a security group lets every protocol, or every port of one, through. */
export function includesEveryPort(rule: Node): Ternary {
  const protocol = rule.get('IpProtocol');
  if (isUndecided(protocol)) return 'unknown';
  if (protocol === undefined || textOf(protocol) === '-1') return true;
  const from = rule.get('FromPort') ?? 0;
  const to = rule.get('ToPort') ?? 65535;
  if ((!isUndecided(from) && Number(textOf(from)) > 1) || (!isUndecided(to) && Number(textOf(to)) < 65535))
    return false;
  return isUndecided(from) || isUndecided(to) ? 'unknown' : true;
}

/** Whether a rule of a security group lets nothing through but one of some TCP ports. */
export function isForTcpPortAmong(rule: Node, ports: readonly number[]): Ternary {
  const protocol = rule.get('IpProtocol');
  const from = rule.get('FromPort');
  const to = rule.get('ToPort');
  const known = [from, to].filter((port) => !isUndecided(port)).map((port) => Number(textOf(port)));
  if (!isUndecided(protocol) && !/^(tcp|6)$/i.test(textOf(protocol) ?? '')) return false;
  if (!known.every((port) => ports.includes(port) && port === known[0])) return false;
  return known.length < 2 || isUndecided(protocol) ? 'unknown' : true;
}
