import { acceleratedInstanceImdsv2 } from '../../../../policies/rules/ec2/accelerated-instance-imdsv2';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const template = (type: unknown, tokens?: unknown) => ({
  LaunchTemplateData: { InstanceType: type, ...(tokens !== undefined && { MetadataOptions: { HttpTokens: tokens } }) },
});

ruleCases(acceleratedInstanceImdsv2, {
  pass: {
    'a token is asked for': template('p5.48xlarge', 'required'),
    'the service is off': {
      LaunchTemplateData: { InstanceType: 'trn2.48xlarge', MetadataOptions: { HttpEndpoint: 'disabled' } },
    },
    'the launch template of an instance': network('Machine', {
      Machine: [
        'AWS::EC2::Instance',
        { InstanceType: 'g5.xlarge', LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' } } },
      ],
      Template: ['AWS::EC2::LaunchTemplate', template('g5.xlarge', 'required')],
    }),
  },
  fail: {
    'the launch template of an instance, by name': network('Machine', {
      Machine: ['AWS::EC2::Instance', { InstanceType: 'g5.xlarge', LaunchTemplate: { LaunchTemplateName: 'lt' } }],
      Template: ['AWS::EC2::LaunchTemplate', { LaunchTemplateName: 'lt', ...template('g5.xlarge', 'optional') }],
    }),
    'not set': template('inf2.xlarge'),
    optional: template('dl1.24xlarge', 'optional'),
    'accelerators by requirement': {
      LaunchTemplateData: { InstanceRequirements: { AcceleratorTypes: ['gpu'] } },
    },
    'an instance': network('Machine', { Machine: ['AWS::EC2::Instance', { InstanceType: 'p4d.24xlarge' }] }),
  },
  unknown: {
    'a parameter decides': network('Template', {
      Template: ['AWS::EC2::LaunchTemplate', template('p5.48xlarge', { Ref: 'P' })],
    }),
    'a parameter names the type': network('Template', {
      Template: ['AWS::EC2::LaunchTemplate', template({ Ref: 'P' })],
    }),
    'the launch template is outside': network('Machine', {
      Machine: ['AWS::EC2::Instance', { InstanceType: 'p4d.24xlarge', LaunchTemplate: { LaunchTemplateId: 'lt-1' } }],
    }),
  },
  'not applicable': { 'no accelerators': template('m7g.large'), 'Graviton is no accelerator': template('c7gn.large') },
});
