import { volumeEncrypted } from '../../../../policies/rules/ec2/volume-encrypted';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(volumeEncrypted, {
  pass: {
    'a volume': { Encrypted: true },
    'of an instance': network('Machine', {
      Machine: ['AWS::EC2::Instance', { BlockDeviceMappings: [{ Ebs: { Encrypted: true } }, { NoDevice: {} }] }],
    }),
  },
  fail: {
    'not set': {},
    off: { Encrypted: false },
    'one of a launch template': network('Template', {
      Template: [
        'AWS::EC2::LaunchTemplate',
        { LaunchTemplateData: { BlockDeviceMappings: [{ Ebs: { Encrypted: true } }, { Ebs: { VolumeSize: 8 } }] } },
      ],
    }),
  },
  unknown: {
    'a parameter decides': network('Volume', { Volume: ['AWS::EC2::Volume', { Encrypted: { Ref: 'P' } }] }),
    'the image and the account decide': network('Machine', { Machine: ['AWS::EC2::Instance'] }),
  },
});
