import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const subnetNoPublicIp: Rule = {
  id: 'Ec2SubnetNoPublicIp',
  appliesTo: ['AWS::EC2::Subnet'],
  severity: 'error',
  problem: 'everything that starts in the subnet gets a public address',
  fix: "Set 'MapPublicIpOnLaunch' to false and give public addresses only to what needs one.",
  controls: {
    'iso27001:A.8.20': { why: 'Nothing becomes reachable from the internet by where it was started.', as: 'partial' },
    'iso27001:A.8.22': { why: 'Internal and public hosts are told apart on purpose.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['rules.vpc.VPCSubnetAutoAssignPublicIpDisabled'],
    'checkov-tf': ['CKV_AWS_130'],
    'cfn-nag': ['W33'],
    prowler: ['vpc_subnet_no_public_ip_by_default'],
    securityhub: ['EC2.15'],
    config: ['SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED'],
  },
  configRules: ['SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED'],
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html',
  check: (subnet) => all(subnet.isNotTrue('MapPublicIpOnLaunch'), subnet.isNotTrue('AssignIpv6AddressOnCreation')),
};
