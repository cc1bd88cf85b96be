import type { Ternary } from '../../template/statement';
import { isUndecided, textOf } from '../../template/value';
import type { Node } from '../../template/view';

/** Whether a rule of a security group is for every address, of IPv4 or IPv6. */
export function isForAnyAddress(rule: Node): Ternary {
  const addresses = [rule.get('CidrIp'), rule.get('CidrIpv6')];
  if (addresses.some((address) => /^[\d.]+\/0$|^[\da-f:]+\/0$/i.test(textOf(address) ?? ''))) return true;
  return addresses.some(isUndecided) ? 'unknown' : false;
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
