import type { ResourceGraph } from '../template/graph';
import { isUndecided, textOf, type Value } from '../template/value';
import type { ResourceView } from '../template/view';
import type { AddressBook } from './address-book';
import { type Flow, OPEN, perhaps, surely } from './flow';
import { EVERYWHERE } from './ipv4';
import type { AclEntry, NetworkAcl } from './model';
import { spanOf } from './span';
import { type Thing, thingOf, viewAt } from './thing';
import { ALL_TRAFFIC, NO_TRAFFIC, trafficOf } from './traffic';

/** The network ACLs of an assembly, and those that it only names. Of IPv6 only whether any leaves. */
export class NetworkAcls {
  private readonly entries = new Map<string, AclEntry[]>();
  private readonly bySubnet = new Map<string, Thing>();
  private readonly passingIpv6 = new Set<string>();
  private readonly acls = new Map<string, NetworkAcl>();

  constructor(
    private readonly graph: ResourceGraph,
    private readonly book: AddressBook,
  ) {
    for (const view of graph.ofType('AWS::EC2::NetworkAclEntry')) {
      const acl = thingOf(view.get('NetworkAclId'), view, 'AWS::EC2::NetworkAcl');
      const entry = this.entryOf(view);
      if (acl && view.has('Ipv6CidrBlock') && !/^deny$/i.test(textOf(view.get('RuleAction')) ?? ''))
        this.passingIpv6.add(acl.key);
      if (acl && entry) this.entries.set(acl.key, [...(this.entries.get(acl.key) ?? []), entry]);
    }
    for (const view of graph.ofType('AWS::EC2::SubnetNetworkAclAssociation')) {
      const subnet = thingOf(view.get('SubnetId'), view, 'AWS::EC2::Subnet');
      const acl = thingOf(view.get('NetworkAclId'), view, 'AWS::EC2::NetworkAcl');
      if (subnet && acl) this.bySubnet.set(subnet.key, acl);
    }
  }

  /** The network ACL of a subnet: the one associated with it, or the VPC's own, which lets everything pass. */
  ofSubnet(subnet: Thing, subnetIsSeen: boolean, vpc: Thing): NetworkAcl {
    const named = this.bySubnet.get(subnet.key);
    const key = named?.key ?? (subnetIsSeen ? `${vpc.key}.DefaultNetworkAcl` : `ACL of ${subnet.key}`);
    let acl = this.acls.get(key);
    if (!acl) {
      const view = viewAt(key, this.graph, 'AWS::EC2::NetworkAcl');
      const label =
        named?.label ??
        (subnetIsSeen ? `the default network ACL of ${vpc.label}` : `the network ACL of ${subnet.label}`);
      const isDefault = key.endsWith('.DefaultNetworkAcl');
      const entries = [...(this.entries.get(key) ?? []), ...(isDefault ? DEFAULT_ENTRIES : [])];
      acl = {
        key,
        label,
        view,
        passesIpv6: isDefault || this.passingIpv6.has(key),
        entries: entries.sort((a, b) => a.order - b.order),
        hidden: view || (isDefault && (vpc.view || key.startsWith('#'))) ? undefined : label,
      };
      this.acls.set(key, acl);
    }
    return acl;
  }

  private entryOf(view: ResourceView): AclEntry | undefined {
    if (view.has('Ipv6CidrBlock') && !view.has('CidrBlock')) return undefined;
    const order = view.get('RuleNumber');
    const action = view.get('RuleAction');
    const egress = view.get('Egress');
    const undecided = [order, action, egress].find(isUndecided);
    const number = Number(textOf(order));
    return {
      view,
      // An entry whose place is not known is asked first: the bounds then hold whatever its place is.
      order: Number.isFinite(number) ? number : 0,
      egress: /^true$/i.test(textOf(egress) ?? 'false'),
      allows: /^allow$/i.test(textOf(action) ?? ''),
      flow: flowOf(view),
      span: spanOf(view.get('CidrBlock'), this.book.spans),
      doubt: undecided === undefined ? undefined : textOf(undecided),
    };
  }
}

/** Rule 100 of the ACL that every VPC has from the start. */
const DEFAULT_ENTRIES: readonly AclEntry[] = [true, false].map((egress) => ({
  order: 100,
  egress,
  allows: true,
  flow: OPEN,
  span: { addresses: EVERYWHERE, prefix: 0 },
}));

function flowOf(view: ResourceView): Flow {
  const protocol = view.get('Protocol');
  if (isUndecided(protocol)) return perhaps(ALL_TRAFFIC, textOf(protocol) ?? 'a protocol known at deployment');
  const name = textOf(protocol) ?? '-1';
  const paths = name === '1' || name === '58' ? ['Icmp.Type'] : ['PortRange.From', 'PortRange.To'];
  const ports: Value[] = paths.map((path) => view.get(path));
  const open = ports.find(isUndecided);
  if (open !== undefined) return perhaps(trafficOf(name) ?? NO_TRAFFIC, textOf(open) ?? 'ports known at deployment');
  const [from, to] = ports.map((port) => (textOf(port) === undefined ? undefined : Number(textOf(port))));
  const valid = [from, to].every((port) => port === undefined || Number.isFinite(port));
  return surely((valid ? trafficOf(name, from, to) : undefined) ?? NO_TRAFFIC);
}
