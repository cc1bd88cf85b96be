import { isUndecided, textOf } from '../template/value';
import type { ResourceView } from '../template/view';
import type { TransitAttachment, TransitRoute, TransitTable } from './model';
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
  private readonly tables = new Map<string, { routes: TransitRoute[]; learntFrom: Set<string> }>();

  constructor(private readonly network: Network) {
    const { graph } = network;
    for (const view of graph.ofType(...ATTACHMENTS)) {
      const gateway = thingOf(view.get('TransitGatewayId'), view, GATEWAY);
      if (!gateway) continue;
      const vpc = network.vpcNamed(view.get('VpcId'), view);
      const { subnets } = network.subnetsAt(view, view.items('SubnetIds'), vpc);
      this.attachments.push({ ...thingOfView(view), gateway: gateway.key, vpc, subnets });
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
      if (table) this.tableEntries(table.key).routes.push({ view, span, attachment: drops ? undefined : attachment });
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
    const explicit = this.associated.get(attachment.key);
    const gateway = viewAt(attachment.gateway, this.network.graph, GATEWAY);
    if (explicit) {
      if (!/^#\d+$/.test(explicit.key)) return `the routes of ${explicit.label}`;
      const { routes, learntFrom } = this.tableEntries(explicit.key);
      return { ...explicit, routes, learntFrom };
    }
    if (!gateway)
      return `the route tables of the transit gateway ${attachment.gateway.replace(/^.*\$\{(.*)\}$/, '$1')}`;
    const associates = setting(gateway, 'DefaultRouteTableAssociation');
    const learns = setting(gateway, 'DefaultRouteTablePropagation');
    if (associates === 'unknown' || learns === 'unknown') return `the default route table of ${gateway.logicalId}`;
    if (!associates) return undefined;
    const all = learns ? this.attachedTo(attachment.gateway).map((one) => one.key) : [];
    return {
      key: `default table of ${attachment.gateway}`,
      label: `the default route table of ${gateway.logicalId}`,
      view: gateway,
      routes: [],
      learntFrom: new Set(all),
    };
  }

  private sides(view: ResourceView): [Thing | undefined, Thing | undefined] {
    return [
      thingOf(view.get('TransitGatewayAttachmentId'), view, ...ATTACHMENTS),
      thingOf(view.get('TransitGatewayRouteTableId'), view, TABLE),
    ];
  }

  private tableEntries(key: string): { routes: TransitRoute[]; learntFrom: Set<string> } {
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
