import type { Rule } from '../rule';

export const snapshotSharingBlocked: Rule = {
  id: 'Ec2SnapshotSharingBlocked',
  appliesTo: ['AWS::EC2::SnapshotBlockPublicAccess'],
  severity: 'error',
  problem: 'snapshots that are public stay public',
  fix: "Set 'State' to block-all-sharing.",
  controls: {
    'iso27001:A.8.12': { why: 'Copies of volumes cannot be given to the public.', as: 'partial' },
    'iso27001:A.8.3': { why: 'Data on volumes stays with the accounts it was shared with.', as: 'partial' },
  },
  equivalents: { config: ['EBS_SNAPSHOT_BLOCK_PUBLIC_ACCESS'] },
  configRules: ['EBS_SNAPSHOT_BLOCK_PUBLIC_ACCESS'],
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html',
  check: (block) => block.equals('State', 'block-all-sharing'),
};
