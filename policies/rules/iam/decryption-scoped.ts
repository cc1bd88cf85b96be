import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { coversAction } from '../../template/statement';
import type { Rule } from '../rule';
import { judgeGrants } from '../shared/granted';
import { isNarrowedBy, isNarrowedByKeyLike } from '../shared/narrowing-condition';
import { IDENTITY_POLICY_TYPES } from '../shared/principal-statements';
import { reachesAll, resourceTexts } from '../shared/resource-pattern';

const DECRYPTION = ['kms:Decrypt', 'kms:ReEncryptFrom'];
const ANY_TWO_KEYS = ['arn:aws:kms:eu-west-1:1:key/0000-1', 'arn:aws:kms:eu-west-1:1:key/ffff-2'];
/** Keys by which a statement without key ARNs can still name what it decrypts. */
const NARROWING = ['kms:ResourceAliases', 'kms:RequestAlias', 'kms:ViaService', 'kms:EncryptionContext:aws:s3:arn'];

export const decryptionScoped: Rule = {
  id: 'IamDecryptionScoped',
  appliesTo: IDENTITY_POLICY_TYPES,
  severity: 'error',
  problem: 'everything that any key of the account protects may be decrypted',
  fix: "Name the keys in 'Resource'.",
  controls: {
    'iso27001:A.8.24': { why: 'A key opens its data only to those who were given that key.', as: 'partial' },
    'iso27001:A.8.3': { why: 'Encrypted data of other systems stays closed to this one.', as: 'partial' },
  },
  equivalents: {
    securityhub: ['KMS.1', 'KMS.2'],
    config: ['IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS', 'IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS'],
  },
  configRules: ['IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS', 'IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS'],
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
  check: (resource, context) =>
    judgeGrants(resource, context, {
      boundaryCounts: true,
      judge: (statement) => {
        const answers = DECRYPTION.map((action) => coversAction(statement, action));
        if (answers.every((answer) => answer === false)) return notApplicable();
        const all = reachesAll(statement, ...ANY_TWO_KEYS);
        const tagged = isNarrowedByKeyLike(statement, /^aws:ResourceTag\//i);
        if (all === false || tagged || isNarrowedBy(statement, ...NARROWING))
          return pass(statement.at, resourceTexts(statement)[0]);
        if (all === 'unknown' || !answers.includes(true))
          return unknown('the keys that the policy names', statement.at);
        return fail(statement.at, resourceTexts(statement)[0]);
      },
    }),
};
