import { subnetOwnRouteTable } from '../../../../policies/rules/ec2/subnet-own-route-table';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(subnetOwnRouteTable, {
  pass: {
    'a table of its own': network('Subnet', {
      Subnet: ['AWS::EC2::Subnet'],
      Association: ['AWS::EC2::SubnetRouteTableAssociation', { SubnetId: { Ref: 'Subnet' }, RouteTableId: 'rtb-1' }],
    }),
  },
  fail: {
    none: {},
    'the table of another subnet': network('Subnet', {
      Subnet: ['AWS::EC2::Subnet'],
      Other: ['AWS::EC2::Subnet'],
      Association: ['AWS::EC2::SubnetRouteTableAssociation', { SubnetId: { Ref: 'Other' }, RouteTableId: 'rtb-1' }],
    }),
  },
});
