import { all, notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';

export const instanceNoPublicIp: Rule = {
  id: 'Ec2InstanceNoPublicIp',
  appliesTo: ['AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate'],
  severity: 'error',
  problem: 'the machine gets a public address',
  fix: "Set 'AssociatePublicIpAddress' of the network interface to false.",
  controls: {
    'iso27001:A.8.20': { why: 'The machine cannot be addressed from the internet.', as: 'partial' },
    'iso27001:A.8.22': { why: 'The machine stays on the internal segment.', as: 'supporting' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_88'],
    'cdk-nag': ['rules.ec2.EC2InstanceNoPublicIp'],
    prowler: ['ec2_instance_public_ip'],
    securityhub: ['EC2.9', 'EC2.25'],
    config: ['EC2_INSTANCE_NO_PUBLIC_IP', 'EC2_LAUNCH_TEMPLATE_PUBLIC_IP_DISABLED'],
  },
  configRules: ['EC2_INSTANCE_NO_PUBLIC_IP', 'EC2_LAUNCH_TEMPLATE_PUBLIC_IP_DISABLED'],
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  check: (machine) => {
    const path = machine.type === 'AWS::EC2::Instance' ? 'NetworkInterfaces' : 'LaunchTemplateData.NetworkInterfaces';
    const interfaces = machine.items(path);
    if (!interfaces) return machine.undecided(path);
    // Without interfaces of its own the subnet decides, which Ec2SubnetNoPublicIp judges.
    if (interfaces.length === 0) return notApplicable('the subnet decides');
    return all(...interfaces.map((one) => one.isNotTrue('AssociatePublicIpAddress')));
  },
};
