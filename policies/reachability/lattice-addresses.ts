import { anyOf, CLOSED, doubted, type Flow, through } from './flow';
import { includes, overlaps } from './intervals';
import { type Addresses, PUBLIC, parseBlock } from './ipv4';
import type { GroupRule, NetworkAcl } from './model';
import { passes } from './network-acls';
import { IPV6 } from './ways';

/**
 * The link-local addresses that names of VPC Lattice resolve to in a VPC that is joined to a service network. Its
 * managed prefix list holds public addresses besides, which AWS does not write down.
 *
 * @see https://docs.aws.amazon.com/vpc-lattice/latest/ug/security-groups.html
 */
export const LATTICE: Addresses = parseBlock('169.254.171.0/24')!.addresses;

/** The managed prefix lists of VPC Lattice, by what follows the Region in their names. */
const LIST = 'vpc-lattice';
const IPV6_LIST = 'ipv6.vpc-lattice';

/** What one rule of a security group lets pass to VPC Lattice, or from it. */
export function admittedToLattice(rule: GroupRule, ipv6: boolean, barrier: Flow): Flow {
  const { peer, flow } = rule;
  const past = through(flow, barrier);
  switch (peer.kind) {
    case 'service':
      if (peer.service === LIST) return past;
      return peer.service === IPV6_LIST && ipv6 ? doubted(flow, IPV6) : CLOSED;
    case 'unknown':
      return doubted(past, peer.doubt);
    case 'ipv6':
      return ipv6 ? doubted(flow, IPV6) : CLOSED;
    case 'group':
      return CLOSED;
    case 'addresses': {
      const { addresses, doubt, blockOf } = peer.span;
      if (!addresses) return blockOf === undefined ? doubted(past, doubt ?? 'a block known at deployment') : CLOSED;
      if (includes(addresses, LATTICE)) return past;
      const may = overlaps(addresses, LATTICE) || overlaps(addresses, PUBLIC);
      return may ? doubted(past, `whether ${rule.text} covers the addresses of VPC Lattice`) : CLOSED;
    }
  }
}

/** What a network ACL lets pass to VPC Lattice, or from it: the client's subnet and the target's are both asked. */
export function latticeBarrier(acl: NetworkAcl, leaving: boolean): Flow {
  return anyOf(
    passes(acl, leaving, LATTICE),
    doubted(passes(acl, leaving, PUBLIC), 'which public addresses VPC Lattice uses'),
  );
}
