import { instanceNoKeyPair } from '../../../../policies/rules/ec2/instance-no-key-pair';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(instanceNoKeyPair, {
  pass: { none: {}, 'an empty name': { KeyName: '' } },
  fail: {
    'a key pair': { KeyName: 'mine' },
    'in a launch template': network('Template', {
      Template: ['AWS::EC2::LaunchTemplate', { LaunchTemplateData: { KeyName: 'mine' } }],
    }),
  },
  unknown: {
    'a parameter names it': network('Machine', { Machine: ['AWS::EC2::Instance', { KeyName: { Ref: 'P' } }] }),
  },
});
