import type { ResourceGraph } from '../../template/graph';
import { anyOf, type Ternary } from '../../template/ternary';
import { isParameter, textOf, Unknown } from '../../template/value';
import { ResourceView } from '../../template/view';
import { isWide, isWideList } from './wide-block';

/** Where a subnet's traffic goes. */
export interface SubnetRoutes {
  readonly routes: readonly ResourceView[];
  /** Routes may exist that the assembly does not show, and why. */
  readonly hidden?: string;
}

/** The routes of the route table that a subnet is associated with. */
export function routesOfSubnet(subnet: ResourceView, graph: ResourceGraph): SubnetRoutes {
  const associations = graph
    .referrers(subnet, 'AWS::EC2::SubnetRouteTableAssociation')
    .filter((association) => graph.names(association.get('SubnetId'), subnet));
  if (associations.length === 0) {
    // The main route table of a VPC that the assembly makes has only the local route.
    const vpc = graph.find(subnet.get('VpcId'), 'AWS::EC2::VPC');
    return { routes: [], hidden: vpc instanceof ResourceView ? undefined : 'the main route table of the VPC' };
  }
  const routes: ResourceView[] = [];
  let hidden: string | undefined;
  for (const association of associations) {
    const table = graph.find(association.get('RouteTableId'), 'AWS::EC2::RouteTable');
    if (table instanceof ResourceView) routes.push(...routesOfTable(table, graph));
    else hidden = 'a route table that is not in this assembly';
  }
  return { routes, hidden };
}

/** The routes of a route table. */
export function routesOfTable(table: ResourceView, graph: ResourceGraph): ResourceView[] {
  return graph.referrers(table, 'AWS::EC2::Route').filter((route) => graph.names(route.get('RouteTableId'), table));
}

/** Whether a route leads to an internet gateway. */
export function leadsToInternetGateway(route: ResourceView, graph: ResourceGraph): Ternary {
  const gateway = route.get('GatewayId');
  if (graph.find(gateway, 'AWS::EC2::InternetGateway') instanceof ResourceView) return true;
  return /^igw-/.test(textOf(gateway) ?? '') || (gateway instanceof Unknown ? 'unknown' : false);
}

/** Whether a route is for every address, or for so many that it comes to the same. */
export function isDefaultRoute(route: ResourceView, graph: ResourceGraph): Ternary {
  const blocks = [route.get('DestinationCidrBlock'), route.get('DestinationIpv6CidrBlock')];
  return anyOf(
    ...blocks.map((block): Ternary => (isParameter(block) ? 'unknown' : isWide(block) === true)),
    isWideList(route.get('DestinationPrefixListId'), graph),
  );
}
