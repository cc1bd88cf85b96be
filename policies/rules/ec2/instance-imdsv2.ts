import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { isAccelerated } from '../shared/accelerated-instance';
import { metadataNeedsToken } from '../shared/instance-metadata';

export const instanceImdsv2: Rule = {
  id: 'Ec2InstanceImdsv2',
  appliesTo: ['AWS::EC2::LaunchTemplate', 'AWS::EC2::Instance'],
  severity: 'error',
  problem: 'a machine gives its credentials to any request that reaches its metadata',
  fix: "Set 'MetadataOptions.HttpTokens' to required.",
  controls: {
    'iso27001:A.8.5': { why: 'Credentials of the machine need a session token to be read.', as: 'partial' },
    'iso27001:A.8.9': { why: 'Machines start in the hardened configuration.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_79'],
    'cdk-nag': ['rules.ec2.EC2IMDSv2Enabled'],
    prowler: ['ec2_instance_imdsv2_enabled'],
    securityhub: ['EC2.8', 'EC2.170'],
    config: ['EC2_IMDSV2_CHECK', 'EC2_LAUNCH_TEMPLATE_IMDSV2_CHECK'],
  },
  configRules: ['EC2_IMDSV2_CHECK', 'EC2_LAUNCH_TEMPLATE_IMDSV2_CHECK'],
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
  check: (machine, { graph }) =>
    isAccelerated(machine) === true
      ? notApplicable('judged by Ec2AcceleratedInstanceImdsv2')
      : metadataNeedsToken(machine, graph),
};
