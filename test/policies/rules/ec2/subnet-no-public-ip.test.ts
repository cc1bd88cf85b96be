import { subnetNoPublicIp } from '../../../../policies/rules/ec2/subnet-no-public-ip';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(subnetNoPublicIp, {
  pass: { 'not set': {}, off: { MapPublicIpOnLaunch: false } },
  fail: { on: { MapPublicIpOnLaunch: true }, 'IPv6, which is always public': { AssignIpv6AddressOnCreation: true } },
  unknown: {
    'a parameter decides': network('Subnet', { Subnet: ['AWS::EC2::Subnet', { MapPublicIpOnLaunch: { Ref: 'P' } }] }),
  },
});
