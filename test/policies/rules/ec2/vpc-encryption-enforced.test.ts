import { vpcEncryptionEnforced } from '../../../../policies/rules/ec2/vpc-encryption-enforced';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(vpcEncryptionEnforced, {
  pass: { enforced: { Mode: 'enforce' } },
  fail: { watched: { Mode: 'monitor' }, 'not set': {} },
  unknown: {
    'a parameter decides': network('Control', { Control: ['AWS::EC2::VPCEncryptionControl', { Mode: { Ref: 'P' } }] }),
  },
});
