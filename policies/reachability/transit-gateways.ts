import { isUndecided, textOf } from '../template/value';
import type { ResourceView } from '../template/view';
import type { TransitAttachment, TransitEntry, TransitTable } from './model';
import type { Network } from './network';
import { spanOf } from './span';
import { type Thing, thingOf, thingOfView, viewAt } from './thing';

const GATEWAY = 'AWS::EC2::TransitGateway';
const TABLE = 'AWS::EC2::TransitGatewayRouteTable';
const ATTACHMENTS = [
  'AWS::EC2::TransitGatewayAttachment',
  'AWS::EC2::TransitGatewayVpcAttachment',
  'AWS::EC2::TransitGatewayConnect',
  'AWS::EC2::TransitGatewayPeeringAttachment',
];

/** The transit gateways of an assembly, those that it only names, and what is attached to them. */
export class TransitGateways {
  private readonly attachments: TransitAttachment[] = [];
  private readonly associated = new Map<string, Thing>();
  private readonly met = new Map<string, TransitTable | string | undefined>();
  private readonly tables = new Map<string, { routes: TransitEntry[]; learntFrom: Set<string> }>();

  constructor(private readonly network: Network) {
    const { graph } = network;
    for (const view of graph.ofType(...ATTACHMENTS)) {
      const gateway = thingOf(view.get('TransitGatewayId'), view, GATEWAY);
      if (!gateway) continue;
      const vpc = network.vpcNamed(view.get('VpcId'), view);
      const { subnets } = network.subnetsAt(view, view.items('SubnetIds'), vpc);
      this.attachments.push({ ...thingOfView(view), gateway: gateway.key, gatewayLabel: gateway.label, vpc, subnets });
    }
    for (const view of graph.ofType('AWS::EC2::TransitGatewayRouteTableAssociation')) {
      const [attachment, table] = this.sides(view);
      if (attachment && table) this.associated.set(attachment.key, table);
    }
    for (const view of graph.ofType('AWS::EC2::TransitGatewayRouteTablePropagation')) {
      const [attachment, table] = this.sides(view);
      if (attachment && table) this.tableEntries(table.key).learntFrom.add(attachment.key);
    }
    for (const view of graph.ofType('AWS::EC2::TransitGatewayRoute')) {
      const [attachment, table] = this.sides(view);
      const span = spanOf(view.get('DestinationCidrBlock'), network.book.spans);
      const drops = /^true$/i.test(textOf(view.get('Blackhole')) ?? '');
      if (table) this.tableEntries(table.key).routes.push({ view, span, to: drops ? undefined : attachment });
    }
  }

  /** Every attachment of the assembly. */
  get all(): readonly TransitAttachment[] {
    return this.attachments;
  }

  /** What is attached to a gateway. */
  attachedTo(gateway: string): readonly TransitAttachment[] {
    return this.attachments.filter((attachment) => attachment.gateway === gateway);
  }

  attachment(key: string): TransitAttachment | undefined {
    return this.attachments.find((attachment) => attachment.key === key);
  }

  /**
   * The route table that packets from an attachment meet.
   *
   * @returns words for what cannot be seen, `undefined` when there surely is no table
   */
  tableOf(attachment: TransitAttachment): TransitTable | string | undefined {
    if (!this.met.has(attachment.key)) this.met.set(attachment.key, this.findTable(attachment));
    return this.met.get(attachment.key);
  }

  private findTable(attachment: TransitAttachment): TransitTable | string | undefined {
    const explicit = this.associated.get(attachment.key);
    const gateway = viewAt(attachment.gateway, this.network.graph, GATEWAY);
    if (explicit) {
      if (!viewAt(explicit.key, this.network.graph, TABLE)) return `the routes of ${explicit.label}`;
      const { routes, learntFrom } = this.tableEntries(explicit.key);
      return { ...explicit, entries: this.sorted(routes, learntFrom) };
    }
    if (!gateway) return `the route tables of the transit gateway ${attachment.gatewayLabel}`;
    const associates = setting(gateway, 'DefaultRouteTableAssociation');
    const learns = setting(gateway, 'DefaultRouteTablePropagation');
    if (associates === 'unknown' || learns === 'unknown') return `the default route table of ${gateway.logicalId}`;
    if (!associates) return undefined;
    const all = learns ? this.attachedTo(attachment.gateway).map((one) => one.key) : [];
    return {
      key: `default table of ${attachment.gateway}`,
      label: `the default route table of ${gateway.logicalId}`,
      view: gateway,
      entries: this.sorted([], new Set(all)),
    };
  }

  /** What is learnt has the block of a VPC, and what is written wins where it is as specific. */
  private sorted(routes: readonly TransitEntry[], learntFrom: ReadonlySet<string>): TransitEntry[] {
    const learnt = [...learntFrom].flatMap((key): TransitEntry[] => {
      const to = this.attachment(key);
      if (!to?.vpc) return [];
      const { addresses } = to.vpc;
      const size = addresses?.[0] ? addresses[0].to - addresses[0].from + 1 : 2 ** 16;
      return [
        {
          span: {
            addresses,
            blockOf: to.vpc.key,
            prefix: Math.ceil(32 - Math.log2(size)),
            doubt: `the block of ${to.vpc.label}`,
          },
          to,
        },
      ];
    });
    return [...routes, ...learnt].sort((a, b) => (b.span.prefix ?? -1) - (a.span.prefix ?? -1));
  }

  private sides(view: ResourceView): [Thing | undefined, Thing | undefined] {
    return [
      thingOf(view.get('TransitGatewayAttachmentId'), view, ...ATTACHMENTS),
      thingOf(view.get('TransitGatewayRouteTableId'), view, TABLE),
    ];
  }

  private tableEntries(key: string): { routes: TransitEntry[]; learntFrom: Set<string> } {
    let entries = this.tables.get(key);
    if (!entries) {
      entries = { routes: [], learntFrom: new Set() };
      this.tables.set(key, entries);
    }
    return entries;
  }
}

/** Whether a setting that is on by default is on. */
function setting(gateway: ResourceView, property: string): boolean | 'unknown' {
  const value = gateway.get(property);
  return isUndecided(value) ? 'unknown' : textOf(value)?.toLowerCase() !== 'disable';
}
