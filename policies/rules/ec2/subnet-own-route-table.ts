import { fail, pass } from '../../template/outcome';
import type { Rule } from '../rule';

export const subnetOwnRouteTable: Rule = {
  id: 'Ec2SubnetOwnRouteTable',
  appliesTo: ['AWS::EC2::Subnet'],
  severity: 'warning',
  problem: "the subnet follows the VPC's main route table, which anybody may change for all",
  fix: "Associate a route table with the subnet ('AWS::EC2::SubnetRouteTableAssociation').",
  controls: {
    'iso27001:A.8.22': { why: 'A route that is added for others does not open this segment.', as: 'partial' },
    'iso27001:A.8.20': { why: 'Where the traffic of the subnet goes is written down.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  check: (subnet, { graph }) =>
    graph
      .referrers(subnet, 'AWS::EC2::SubnetRouteTableAssociation')
      .some((association) => graph.names(association.get('SubnetId'), subnet))
      ? pass()
      : fail(),
};
