import { instanceNoPublicIp } from '../../../../policies/rules/ec2/instance-no-public-ip';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(instanceNoPublicIp, {
  pass: {
    off: { NetworkInterfaces: [{ AssociatePublicIpAddress: false }] },
    'not asked for': { NetworkInterfaces: [{ DeviceIndex: '0' }] },
  },
  fail: {
    on: { NetworkInterfaces: [{ AssociatePublicIpAddress: true }] },
    'in a launch template': network('Template', {
      Template: [
        'AWS::EC2::LaunchTemplate',
        { LaunchTemplateData: { NetworkInterfaces: [{ AssociatePublicIpAddress: 'true' }] } },
      ],
    }),
  },
  unknown: {
    'a parameter decides': network('Machine', {
      Machine: ['AWS::EC2::Instance', { NetworkInterfaces: [{ AssociatePublicIpAddress: { Ref: 'P' } }] }],
    }),
  },
  'not applicable': { 'no interfaces of its own': {} },
});
