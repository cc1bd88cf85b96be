import { fail, notApplicable, pass } from '../../template/outcome';
import type { Rule } from '../rule';
import { keyPurposes } from '../shared/key-purposes';

export const keyPurposesSeparated: Rule = {
  id: 'KmsKeyPurposesSeparated',
  appliesTo: ['AWS::KMS::Key'],
  severity: 'warning',
  problem: 'logs share their key with what they watch',
  fix: 'Give logs a key of their own, apart from the keys of data and models.',
  controls: {
    'iso27001:A.5.3': {
      why: 'Who may read data or models does not thereby read the logs, nor the other way round.',
      as: 'partial',
    },
    'iso27001:A.8.24': { why: 'Each key has one purpose and can be limited and withdrawn for it.', as: 'partial' },
    'iso42001:A.4.3': { why: 'Data of the system can be closed without touching its logs.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/aws-kms-best-practices/key-management.html',
  check: (key, context) => {
    const purposes = keyPurposes(key, context);
    const logs = purposes.find((one) => one.purpose === 'logs');
    const others = purposes.filter((one) => one.purpose !== 'logs');
    if (purposes.length === 0) return notApplicable('not seen to encrypt data, models or logs');
    if (logs === undefined || others.length === 0) return pass(undefined, purposes[0]!.purpose);
    return fail(
      undefined,
      undefined,
      `${logs.by.logicalId} (logs), ${others.map((one) => `${one.by.logicalId} (${one.purpose})`).join(', ')}`,
    );
  },
};
