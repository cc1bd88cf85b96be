import { notApplicable, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { isAccelerated } from '../shared/accelerated-instance';
import { metadataNeedsToken } from '../shared/instance-metadata';

export const acceleratedInstanceImdsv2: Rule = {
  id: 'Ec2AcceleratedInstanceImdsv2',
  appliesTo: ['AWS::EC2::LaunchTemplate', 'AWS::EC2::Instance'],
  severity: 'error',
  problem: 'a machine for AI gives its credentials to any request that reaches its metadata',
  fix: "Set 'MetadataOptions.HttpTokens' to required.",
  controls: {
    'iso27001:A.8.9': { why: 'Machines start in the hardened configuration.', as: 'partial' },
    'iso27001:A.8.5': { why: 'Credentials of the machine need a session token to be read.', as: 'partial' },
    'iso42001:A.4.5': {
      why: 'The computing resources of the system are recorded with their protection.',
      as: 'supporting',
    },
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
  check: (machine, { graph }) => {
    const accelerated = isAccelerated(machine);
    if (accelerated === false) return notApplicable('no accelerators: judged by Ec2InstanceImdsv2');
    const token = metadataNeedsToken(machine, graph);
    return accelerated === 'unknown' && token.verdict === 'fail' ? unknown('the instance type', token.at) : token;
  },
};
