import { referencesIn } from '../../template/graph';
import { fail, pass, unknown } from '../../template/outcome';
import { isUndecided } from '../../template/value';
import type { Rule } from '../rule';

export const secretRotated: Rule = {
  id: 'SecretsManagerSecretRotated',
  appliesTo: ['AWS::SecretsManager::Secret'],
  severity: 'warning',
  problem: 'the secret stays the same for ever',
  fix: "Add an 'AWS::SecretsManager::RotationSchedule' for it.",
  controls: {
    'iso27001:A.5.17': {
      why: 'The secret is changed on a schedule, so that one that leaked stops working.',
      as: 'partial',
    },
  },
  equivalents: {
    'cdk-nag': [
      'AwsSolutions-SMG4',
      'NIST.800.53.R5-SecretsManagerRotationEnabled',
      'HIPAA.Security-SecretsManagerRotationEnabled',
    ],
    guard: ['SECRETSMANAGER_ROTATION_ENABLED_CHECK'],
    'checkov-tf': ['CKV2_AWS_57'],
    prowler: ['secretsmanager_automatic_rotation_enabled'],
    securityhub: ['SecretsManager.1'],
    config: ['SECRETSMANAGER_ROTATION_ENABLED_CHECK'],
  },
  configRules: ['SECRETSMANAGER_ROTATION_ENABLED_CHECK'],
  source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
  check: (secret, { graph }) => {
    const attached = graph.referrers(secret, 'AWS::SecretsManager::SecretTargetAttachment');
    const names = [secret, ...attached];
    const schedules = graph.ofType('AWS::SecretsManager::RotationSchedule');
    const mine = schedules.find(
      (schedule) =>
        referencesIn(schedule.get('SecretId')).some((reference) => names.some((one) => one.raw === reference.target)) ||
        graph.names(schedule.get('SecretId'), secret),
    );
    if (mine) return pass();
    const open = schedules.find(
      (schedule) => isUndecided(schedule.get('SecretId')) && referencesIn(schedule.get('SecretId')).length === 0,
    );
    return open ? unknown(`the secret that ${open.logicalId} rotates`) : fail();
  },
};
