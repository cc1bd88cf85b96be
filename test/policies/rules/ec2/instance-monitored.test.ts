import { instanceMonitored } from '../../../../policies/rules/ec2/instance-monitored';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(instanceMonitored, {
  pass: {
    on: { Monitoring: true },
    'by its launch template': network('Machine', {
      Machine: ['AWS::EC2::Instance', { LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' } } }],
      Template: ['AWS::EC2::LaunchTemplate', { LaunchTemplateData: { Monitoring: { Enabled: true } } }],
    }),
  },
  fail: { 'not set': {}, off: { Monitoring: false } },
  unknown: {
    'a parameter decides': network('Machine', { Machine: ['AWS::EC2::Instance', { Monitoring: { Ref: 'P' } }] }),
    'the launch template is outside': { LaunchTemplate: { LaunchTemplateId: 'lt-1' } },
  },
});
