import type { ResourceGraph } from '../template/graph';
import { isUndecided, textOf, type Value } from '../template/value';
import type { Node, ResourceView } from '../template/view';
import type { AddressBook } from './address-book';
import { CLOSED, type Flow, perhaps, surely } from './flow';
import { blocksOf } from './ipv4';
import { mentions } from './mentions';
import type { GroupRule, Peer, SecurityGroup } from './model';
import { managedListService, prefixListSpans } from './prefix-lists';
import { spanOf } from './span';
import { type Thing, thingOf, thingOfView } from './thing';
import { ALL_TRAFFIC, describeTraffic, trafficOf } from './traffic';

const GROUP = 'AWS::EC2::SecurityGroup';

/** The security groups of an assembly, and those that it only names, by key. */
export class SecurityGroups {
  private readonly groups = new Map<string, SecurityGroup>();
  private readonly associated = new Map<string, Set<string>>();
  private readonly added = new Map<string, { ingress: ResourceView[]; egress: ResourceView[] }>();

  constructor(
    private readonly graph: ResourceGraph,
    private readonly book: AddressBook,
  ) {
    for (const rule of graph.ofType('AWS::EC2::SecurityGroupIngress')) this.addedTo(rule).ingress.push(rule);
    for (const rule of graph.ofType('AWS::EC2::SecurityGroupEgress')) this.addedTo(rule).egress.push(rule);
    for (const view of graph.ofType('AWS::EC2::SecurityGroupVpcAssociation')) {
      const group = thingOf(view.get('GroupId'), view, GROUP);
      const vpc = thingOf(view.get('VpcId'), view, 'AWS::EC2::VPC');
      if (group && vpc) this.associated.set(group.key, new Set([...(this.associated.get(group.key) ?? []), vpc.key]));
    }
    for (const view of graph.ofType(GROUP)) {
      const thing = thingOfView(view);
      this.groups.set(thing.key, {
        ...thing,
        vpc: thingOf(view.get('VpcId'), view, 'AWS::EC2::VPC')?.key,
        ingress: [...this.inline(view, 'SecurityGroupIngress'), ...this.separate(thing.key, 'ingress')],
        egress: this.egressOf(view, thing.key),
      });
    }
  }

  /** The groups that the assembly defines. */
  get defined(): SecurityGroup[] {
    return [...this.groups.values()].filter((group) => group.view !== undefined);
  }

  /** Whether a group may be used in a VPC that is not its own. */
  isAssociated(group: Thing, vpc: Thing): boolean {
    return this.associated.get(group.key)?.has(vpc.key) ?? false;
  }

  /** The group that a value names. */
  named(value: Value, owner: ResourceView): SecurityGroup | undefined {
    const thing = thingOf(value, owner, GROUP);
    return thing && this.of(thing);
  }

  /** The group that every VPC has from the start, and that counts where none is named. */
  defaultOf(vpc: Thing): SecurityGroup {
    const key = `${vpc.key}.DefaultSecurityGroup`;
    const known = this.groups.get(key);
    if (known) return known;
    const label = `the default security group of ${vpc.label}`;
    const changed =
      vpc.view === undefined ||
      this.graph.referrers(vpc.view).some((user) => mentions(user.raw.raw, 'DefaultSecurityGroup'));
    const flow = changed ? perhaps(ALL_TRAFFIC, `what was made of ${label}`) : surely(ALL_TRAFFIC);
    const group: SecurityGroup = {
      key,
      label,
      vpc: vpc.key,
      ingress: [
        { flow, peer: { kind: 'group', group: { key, label } }, text: 'all from itself' },
        ...this.separate(key, 'ingress'),
      ],
      egress: [...everything(flow), ...this.separate(key, 'egress')],
    };
    this.groups.set(key, group);
    return group;
  }

  private of(thing: Thing): SecurityGroup {
    let group = this.groups.get(thing.key);
    if (!group) {
      // What is outside may let anything pass; rules that the assembly adds to it are sure.
      const flow = perhaps(ALL_TRAFFIC, `the rules of ${thing.label}`);
      group = {
        ...thing,
        ingress: [...everything(flow), ...this.separate(thing.key, 'ingress')],
        egress: [...everything(flow), ...this.separate(thing.key, 'egress')],
      };
      this.groups.set(thing.key, group);
    }
    return group;
  }

  private addedTo(rule: ResourceView): { ingress: ResourceView[]; egress: ResourceView[] } {
    const key = thingOf(rule.get('GroupId'), rule, GROUP)?.key ?? '';
    let lists = this.added.get(key);
    if (!lists) {
      lists = { ingress: [], egress: [] };
      this.added.set(key, lists);
    }
    return lists;
  }

  private separate(key: string, direction: 'ingress' | 'egress'): GroupRule[] {
    return (this.added.get(key)?.[direction] ?? []).flatMap((view) =>
      this.rules(view, view, direction === 'egress' ? 'to' : 'from'),
    );
  }

  private inline(view: ResourceView, property: string): GroupRule[] {
    const items = view.items(property);
    if (!items)
      return [
        {
          view,
          flow: perhaps(ALL_TRAFFIC, `the rules of ${view.logicalId}`),
          peer: { kind: 'unknown', doubt: `the rules of ${view.logicalId}` },
          text: 'rules known at deployment',
        },
      ];
    return items.flatMap((item) => this.rules(item, view, property === 'SecurityGroupEgress' ? 'to' : 'from'));
  }

  private egressOf(view: ResourceView, key: string): GroupRule[] {
    const own = this.inline(view, 'SecurityGroupEgress');
    const separate = this.separate(key, 'egress');
    if (own.length > 0) return [...own, ...separate];
    // A group that is made without outbound rules gets one for everything. Whether rules beside it take that away again
    // depends on the version of CloudFormation's handler.
    const flow =
      separate.length === 0
        ? surely(ALL_TRAFFIC)
        : perhaps(ALL_TRAFFIC, `whether the default outbound rule of ${view.logicalId} stays beside the others`);
    return [...everything(flow, view), ...separate];
  }

  private rules(rule: Node, view: ResourceView, direction: 'to' | 'from'): GroupRule[] {
    const flow = flowOf(rule);
    return this.peersOf(rule).map((peer) => ({
      view,
      flow,
      peer,
      text: `${wordsOf(flow)} ${direction} ${wordsOfPeer(peer)}`,
    }));
  }

  private peersOf(rule: Node): Peer[] {
    const owner = rule.resource;
    const peers: Peer[] = [];
    if (rule.has('CidrIp')) peers.push({ kind: 'addresses', span: spanOf(rule.get('CidrIp'), this.book.spans) });
    if (rule.has('CidrIpv6')) {
      const block = rule.get('CidrIpv6');
      const text = textOf(block) ?? '';
      if (isUndecided(block)) peers.push({ kind: 'ipv6', everywhere: false, doubt: text });
      else if (!/^fe/i.test(text))
        peers.push({
          kind: 'ipv6',
          everywhere: /^[0:]*::?0*\/[0-3]$/.test(text),
          ...(/^f[cd]/i.test(text) ? { isPrivate: true } : {}),
        });
    }
    for (const property of ['DestinationPrefixListId', 'SourcePrefixListId']) {
      if (!rule.has(property)) continue;
      const list = rule.get(property);
      const service = managedListService(list, this.graph);
      const spans = service === undefined ? prefixListSpans(list, this.graph, this.book) : [];
      if (service !== undefined) peers.push({ kind: 'service', service });
      else if (spans) peers.push(...spans.map((span): Peer => ({ kind: 'addresses', span })));
      else peers.push({ kind: 'unknown', doubt: `the prefix list ${textOf(list) ?? ''}`.trim() });
    }
    for (const property of ['DestinationSecurityGroupId', 'SourceSecurityGroupId', 'SourceSecurityGroupName']) {
      const group = rule.has(property) ? thingOf(rule.get(property), owner, GROUP) : undefined;
      if (group) peers.push({ kind: 'group', group });
    }
    // An item that is known at deployment alone may be a rule for anybody.
    if (peers.length === 0 && isUndecided(rule.get()))
      peers.push({ kind: 'unknown', doubt: textOf(rule.get()) ?? 'a rule known at deployment' });
    return peers;
  }
}

function everything(flow: Flow, view?: ResourceView): GroupRule[] {
  return [
    {
      view,
      flow,
      peer: { kind: 'addresses', span: { addresses: [{ from: 0, to: 2 ** 32 - 1 }], prefix: 0 } },
      text: 'all to 0.0.0.0/0',
    },
    { view, flow, peer: { kind: 'ipv6', everywhere: true }, text: 'all to ::/0' },
  ];
}

/** Traffic of a rule; ports and protocols that are not known may be any. */
function flowOf(rule: Node): Flow {
  const protocol = rule.get('IpProtocol');
  const ports = ['FromPort', 'ToPort'].map((property) => rule.get(property));
  const open = [protocol, ...ports].find(isUndecided);
  const name = isUndecided(protocol) ? undefined : (textOf(protocol) ?? '-1');
  if (open !== undefined) {
    const all = name === undefined ? ALL_TRAFFIC : trafficOf(name);
    return all === undefined ? CLOSED : perhaps(all, textOf(open) ?? 'ports known at deployment');
  }
  const [from, to] = ports.map(number);
  const traffic = trafficOf(name!, from, to);
  return traffic === undefined ? CLOSED : surely(traffic);
}

function number(value: Value): number | undefined {
  const text = textOf(value);
  const parsed = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(parsed) ? Math.trunc(parsed) : undefined;
}

function wordsOf(flow: Flow): string {
  return describeTraffic(flow.maybe).join(', ') || 'nothing';
}

function wordsOfPeer(peer: Peer): string {
  switch (peer.kind) {
    case 'addresses':
      return peer.span.addresses
        ? blocksOf(peer.span.addresses).join(', ')
        : (peer.span.doubt ?? peer.span.blockOf ?? '');
    case 'ipv6':
      return peer.everywhere ? '::/0' : 'IPv6 addresses';
    case 'group':
      return peer.group.label;
    case 'service':
      return `the addresses of ${peer.service}`;
    case 'unknown':
      return peer.doubt;
  }
}
