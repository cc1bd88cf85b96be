import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import type { Ternary } from '../../template/statement';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { aiComputeInSubnet } from '../shared/ai-compute';
import { isDefaultRoute, leadsToInternetGateway, routesOfTable } from '../shared/subnet-routes';

export const aiRouteTableInspected: Rule = {
  id: 'Ec2AiRouteTableInspected',
  appliesTo: ['AWS::EC2::RouteTable'],
  severity: 'warning',
  problem: 'traffic of compute for AI leaves without inspection',
  fix: 'Send the default route to a firewall endpoint or transit gateway, or remove it and use VPC endpoints.',
  controls: {
    'iso27001:A.8.20': { why: 'What leaves the segment passes a point where it is checked.', as: 'partial' },
    'iso27001:A.8.23': { why: 'Web sites are reached only through something that filters.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Data cannot leave past the filters.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
  check: (table, { graph }) => {
    const compute = graph
      .referrers(table, 'AWS::EC2::SubnetRouteTableAssociation')
      .map((association) => graph.find(association.get('SubnetId'), 'AWS::EC2::Subnet'))
      .map((subnet) => (subnet instanceof ResourceView ? aiComputeInSubnet(subnet, graph) : undefined))
      .find((found) => found !== undefined);
    if (compute === undefined) return notApplicable('no compute for AI is seen in its subnets');
    const routes = routesOfTable(table, graph).map((route) => ({ route, open: leadsOut(route, graph) }));
    const open = routes.find((one) => one.open === true);
    if (open) return fail(undefined, undefined, `${open.route.logicalId}, for ${compute.logicalId}`);
    const hidden = routes.find((one) => one.open === 'unknown');
    return hidden ? unknown(`where ${hidden.route.logicalId} leads`) : pass();
  },
};

/** Whether a route for every address leads past the inspection, by a gateway of its own. */
function leadsOut(route: ResourceView, graph: ResourceGraph): Ternary {
  const wide = isDefaultRoute(route, graph);
  if (wide === false) return false;
  const gateway =
    route.has('NatGatewayId') || route.has('EgressOnlyInternetGatewayId') || leadsToInternetGateway(route, graph);
  return gateway === true ? wide : gateway;
}
