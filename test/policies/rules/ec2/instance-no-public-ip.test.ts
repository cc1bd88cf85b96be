import { instanceNoPublicIp } from '../../../../policies/rules/ec2/instance-no-public-ip';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const OFF = { NetworkInterfaces: [{ AssociatePublicIpAddress: false }] };
const inSubnet = (subnet: object, more: object = {}) =>
  network('Machine', {
    Machine: ['AWS::EC2::Instance', { NetworkInterfaces: [{ SubnetId: { Ref: 'Subnet' }, ...more }] }],
    Subnet: ['AWS::EC2::Subnet', subnet],
  });

ruleCases(instanceNoPublicIp, {
  pass: {
    off: { NetworkInterfaces: [{ AssociatePublicIpAddress: false }] },
    'not asked for in a private subnet': inSubnet({ MapPublicIpOnLaunch: false }),
    'off in a public subnet': inSubnet({ MapPublicIpOnLaunch: true }, { AssociatePublicIpAddress: false }),
    'an interface made beforehand': { NetworkInterfaces: [{ DeviceIndex: '0', NetworkInterfaceId: 'eni-1' }] },
    'one of several interfaces': { NetworkInterfaces: [{ DeviceIndex: '0' }, { DeviceIndex: '1' }] },
    'an Elastic IP address for a NAT gateway': network('Machine', {
      Machine: ['AWS::EC2::Instance', OFF],
      Address: ['AWS::EC2::EIP', { Domain: 'vpc' }],
      Nat: ['AWS::EC2::NatGateway', { AllocationId: { 'Fn::GetAtt': ['Address', 'AllocationId'] }, SubnetId: 's' }],
    }),
  },
  fail: {
    'not asked for in a public subnet': inSubnet({ MapPublicIpOnLaunch: true }),
    'an Elastic IP address': network('Machine', {
      Machine: ['AWS::EC2::Instance', OFF],
      Address: ['AWS::EC2::EIP', { InstanceId: { Ref: 'Machine' } }],
    }),
    'an Elastic IP address and no interface of its own': network('Machine', {
      Machine: ['AWS::EC2::Instance', {}],
      Address: ['AWS::EC2::EIPAssociation', { InstanceId: { Ref: 'Machine' }, AllocationId: 'eipalloc-1' }],
    }),
    'an Elastic IP address on its interface': network('Machine', {
      Machine: ['AWS::EC2::Instance', { NetworkInterfaces: [{ NetworkInterfaceId: { Ref: 'Card' } }] }],
      Card: ['AWS::EC2::NetworkInterface', { SubnetId: 's' }],
      Address: ['AWS::EC2::EIPAssociation', { NetworkInterfaceId: { Ref: 'Card' }, AllocationId: 'eipalloc-1' }],
    }),
    on: { NetworkInterfaces: [{ AssociatePublicIpAddress: true }] },
    'in a launch template': network('Template', {
      Template: [
        'AWS::EC2::LaunchTemplate',
        { LaunchTemplateData: { NetworkInterfaces: [{ AssociatePublicIpAddress: 'true' }] } },
      ],
    }),
  },
  unknown: {
    'a subnet of another stack': { NetworkInterfaces: [{ SubnetId: 'subnet-1' }] },
    'a parameter decides': network('Machine', {
      Machine: ['AWS::EC2::Instance', { NetworkInterfaces: [{ AssociatePublicIpAddress: { Ref: 'P' } }] }],
    }),
  },
  'not applicable': {
    'no interfaces of its own': {},
    'no subnet of its own': { NetworkInterfaces: [{ DeviceIndex: '0' }] },
  },
});
