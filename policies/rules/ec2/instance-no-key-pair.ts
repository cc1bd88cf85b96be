import type { Rule } from '../rule';

export const instanceNoKeyPair: Rule = {
  id: 'Ec2InstanceNoKeyPair',
  appliesTo: ['AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate'],
  severity: 'warning',
  problem: 'a key pair opens a shell on the machine',
  fix: "Remove 'KeyName' and sign in through Session Manager.",
  controls: {
    'iso27001:A.8.18': {
      why: 'Shells are opened through a service that checks and records each session.',
      as: 'partial',
    },
    'iso27001:A.8.5': { why: 'Sign-in does not rest on a key file that can be copied.', as: 'partial' },
  },
  equivalents: { config: ['EC2_NO_AMAZON_KEY_PAIR'] },
  configRules: ['EC2_NO_AMAZON_KEY_PAIR'],
  source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html',
  check: (machine) => machine.absent(machine.type === 'AWS::EC2::Instance' ? 'KeyName' : 'LaunchTemplateData.KeyName'),
};
