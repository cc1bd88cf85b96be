import { instanceImdsv2 } from '../../../../policies/rules/ec2/instance-imdsv2';
import { network } from '../../../support/network-cases';
import { FAILS_EITHER_WAY, ruleCases } from '../../../support/rule-cases';

const template = (tokens?: unknown) => ({
  LaunchTemplateData: {
    InstanceType: 'm7g.large',
    ...(tokens !== undefined && { MetadataOptions: { HttpTokens: tokens } }),
  },
});

ruleCases(
  instanceImdsv2,
  {
    pass: { 'a token is asked for': template('required') },
    fail: { 'not set': template(), optional: template('optional') },
    unknown: {
      'a parameter decides': network('Template', { Template: ['AWS::EC2::LaunchTemplate', template({ Ref: 'P' })] }),
    },
    'not applicable': { accelerators: { LaunchTemplateData: { InstanceType: 'p5.48xlarge' } } },
  },
  {},
  { InstanceType: FAILS_EITHER_WAY },
);
