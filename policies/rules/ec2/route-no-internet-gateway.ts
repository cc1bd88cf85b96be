import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { isDefaultRoute, leadsToInternetGateway } from '../shared/subnet-routes';

export const routeNoInternetGateway: Rule = {
  id: 'Ec2RouteNoInternetGateway',
  appliesTo: ['AWS::EC2::Route'],
  severity: 'warning',
  problem: 'everything may go straight to the internet',
  fix: 'Route through a firewall or NAT gateway, or remove the route and use VPC endpoints.',
  controls: {
    'iso27001:A.8.20': { why: 'Subnets are public only where that is meant and waived.', as: 'partial' },
    'iso27001:A.8.22': { why: 'Internal segments and the internet stay apart.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['rules.vpc.VPCNoUnrestrictedRouteToIGW'],
    config: ['NO_UNRESTRICTED_ROUTE_TO_IGW'],
  },
  configRules: ['NO_UNRESTRICTED_ROUTE_TO_IGW'],
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/no-unrestricted-route-to-igw.html',
  check: (route, { graph }) => {
    const wide = isDefaultRoute(route, graph);
    if (wide === false) return notApplicable('no route for every address');
    const leads = leadsToInternetGateway(route, graph);
    if (leads === false) return pass(route.pathOf('RouteTableId'));
    if (leads === 'unknown') return route.undecided('GatewayId');
    return wide === true
      ? fail(route.pathOf('GatewayId'), route.get('GatewayId'))
      : unknown('the destination of the route', route.pathOf('GatewayId'));
  },
};
