import { notApplicable, unknown } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';

export const keyRotated: Rule = {
  id: 'KmsKeyRotated',
  appliesTo: ['AWS::KMS::Key'],
  severity: 'error',
  problem: 'the key material is never changed',
  fix: "Set 'EnableKeyRotation' to true.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Key material is renewed on a schedule, which limits what one copy opens.',
      as: 'partial',
    },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-KMS5'],
    'checkov-cfn': ['CKV_AWS_7'],
    'cfn-nag': ['F19'],
    prowler: ['kms_cmk_rotation_enabled'],
    securityhub: ['KMS.4'],
    config: ['CMK_BACKING_KEY_ROTATION_ENABLED'],
  },
  configRules: ['CMK_BACKING_KEY_ROTATION_ENABLED'],
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
  check: (key) => {
    const rotates = key.isTrue('EnableKeyRotation');
    if (rotates.verdict === 'pass') return rotates;
    const spec = key.get('KeySpec');
    const origin = key.get('Origin');
    // KMS rotates only symmetric encryption keys whose material it made itself.
    if (isUndecided(spec)) return unknown(textOf(spec) ?? 'the kind of key', 'KeySpec');
    if (spec !== undefined && textOf(spec) !== 'SYMMETRIC_DEFAULT')
      return notApplicable('KMS cannot rotate this kind of key');
    if (isUndecided(origin)) return unknown(textOf(origin) ?? 'the origin of the key', 'Origin');
    if (origin !== undefined && textOf(origin) !== 'AWS_KMS')
      return notApplicable('KMS cannot rotate imported material');
    return rotates;
  },
};
