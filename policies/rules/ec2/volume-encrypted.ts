import { all, notApplicable, type Outcome, unknown } from '../../template/outcome';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';

export const volumeEncrypted: Rule = {
  id: 'Ec2VolumeEncrypted',
  appliesTo: ['AWS::EC2::Volume', 'AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate'],
  severity: 'error',
  problem: 'a volume is not encrypted',
  fix: "Set 'Encrypted' to true.",
  controls: {
    'iso27001:A.8.24': { why: 'Data on the volume and in its snapshots is encrypted.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-EC26'],
    'checkov-cfn': ['CKV_AWS_3'],
    'cfn-nag': ['F1'],
    prowler: ['ec2_ebs_volume_encryption'],
    securityhub: ['EC2.3', 'EC2.181'],
    config: ['ENCRYPTED_VOLUMES', 'EC2_LAUNCH_TEMPLATES_EBS_VOLUME_ENCRYPTED'],
  },
  configRules: ['ENCRYPTED_VOLUMES', 'EC2_LAUNCH_TEMPLATES_EBS_VOLUME_ENCRYPTED'],
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  check: (resource) => {
    if (resource.type === 'AWS::EC2::Volume') return resource.isTrue('Encrypted');
    const path =
      resource.type === 'AWS::EC2::Instance' ? 'BlockDeviceMappings' : 'LaunchTemplateData.BlockDeviceMappings';
    const devices = resource.items(path);
    if (!devices) return resource.undecided(path);
    if (devices.length === 0) return unknown("the account's default encryption of volumes", resource.pathOf(path));
    return all(...devices.map(judge));
  },
};

function judge(device: Node): Outcome {
  return device.has('Ebs') ? device.isTrue('Ebs.Encrypted') : notApplicable('no EBS volume');
}
