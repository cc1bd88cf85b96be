import { secretRotated } from '../../../../policies/rules/secrets-manager/secret-rotated';
import { ruleCases } from '../../../support/rule-cases';

function withSchedule(secretId: unknown) {
  return {
    of: 'Secret',
    resources: {
      Secret: { Type: 'AWS::SecretsManager::Secret' },
      Schedule: { Type: 'AWS::SecretsManager::RotationSchedule', Properties: { SecretId: secretId } },
    },
  };
}

ruleCases(secretRotated, {
  pass: {
    'a schedule': withSchedule({ Ref: 'Secret' }),
    'a schedule for its attachment': {
      of: 'Secret',
      resources: {
        ...withSchedule({ Ref: 'Attachment' }).resources,
        Attachment: {
          Type: 'AWS::SecretsManager::SecretTargetAttachment',
          Properties: { SecretId: { Ref: 'Secret' } },
        },
      },
    },
  },
  fail: { 'no schedule': {}, 'a schedule for another': withSchedule('other') },
  unknown: {
    'a schedule for what a parameter says': {
      ...withSchedule({ Ref: 'Which' }),
      parameters: { Which: { Type: 'String' } },
    },
  },
});
