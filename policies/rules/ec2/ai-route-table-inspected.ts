import { fail, notApplicable, pass } from '../../template/outcome';
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
    const open = routesOfTable(table, graph).find(
      (route) =>
        isDefaultRoute(route) &&
        (route.has('NatGatewayId') || route.has('EgressOnlyInternetGatewayId') || leadsToInternetGateway(route, graph)),
    );
    return open === undefined ? pass() : fail(undefined, undefined, `${open.logicalId}, for ${compute.logicalId}`);
  },
};
