import { keyRotated } from '../../../../policies/rules/kms/key-rotated';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(keyRotated, {
  pass: { 'rotation is on': { EnableKeyRotation: true } },
  fail: {
    'rotation is not set': {},
    'rotation is off': { EnableKeyRotation: false },
    'the kind is written out': { KeySpec: 'SYMMETRIC_DEFAULT', Origin: 'AWS_KMS' },
  },
  unknown: {
    'a parameter decides': {
      parameters: { Rotate: { Type: 'String' } },
      resources: { K: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: { Ref: 'Rotate' } } } },
    },
    'a parameter decides the kind': {
      parameters: { Spec: { Type: 'String' } },
      resources: { K: { Type: 'AWS::KMS::Key', Properties: { KeySpec: { Ref: 'Spec' } } } },
    },
  },
  'not applicable': {
    'a signing key': { KeySpec: 'ML_DSA_65', KeyUsage: 'SIGN_VERIFY' },
    'a MAC key': { KeySpec: 'HMAC_256' },
    'imported material': { Origin: 'EXTERNAL' },
  },
});
