import type { Rule } from '../rule';

export const vpcEncryptionEnforced: Rule = {
  id: 'Ec2VpcEncryptionEnforced',
  appliesTo: ['AWS::EC2::VPCEncryptionControl'],
  severity: 'warning',
  problem: 'traffic without encryption is seen, but not stopped',
  fix: "Set 'Mode' to enforce once the flow logs show no plain traffic.",
  controls: {
    'iso27001:A.8.24': { why: 'Traffic inside the VPC is encrypted, or it does not flow.', as: 'partial' },
    'iso27001:A.8.20': { why: 'Listening on the internal network shows nothing.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-encryption-controls.html',
  check: (control) => control.equals('Mode', 'enforce'),
};
