import { snapshotSharingBlocked } from '../../../../policies/rules/ec2/snapshot-sharing-blocked';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(snapshotSharingBlocked, {
  pass: { 'all sharing': { State: 'block-all-sharing' } },
  fail: { 'only new sharing': { State: 'block-new-sharing' }, 'not set': {} },
  unknown: {
    'a parameter decides': network('Block', {
      Block: ['AWS::EC2::SnapshotBlockPublicAccess', { State: { Ref: 'P' } }],
    }),
  },
});
