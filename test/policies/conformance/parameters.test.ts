import { otherQuestion } from '../../../policies/conformance/parameters';
import { leftOpenBy, partialTwins } from '../../../policies/conformance/partial-twins';
import { twinsOf } from '../../../policies/conformance/twins';
import { RULES } from '../../../policies/rules';

describe('whether a rule of the account asks what ours asks', () => {
  test.each([
    ['CW_LOGGROUP_RETENTION_PERIOD_CHECK', { MinRetentionTime: '365' }],
    ['CW_LOGGROUP_RETENTION_PERIOD_CHECK', { MinRetentionTime: '731' }],
    ['SECRETSMANAGER_SECRET_PERIODIC_ROTATION', { maxDaysSinceRotation: '30' }],
    ['NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS', { statelessDefaultActions: 'aws:drop' }],
    [
      'IAM_POLICY_BLACKLISTED_CHECK',
      {
        policyArns: ['AdministratorAccess', 'PowerUserAccess', 'IAMFullAccess', 'SecurityAudit']
          .map((name) => `arn:aws:iam::aws:policy/${name}`)
          .join(', '),
      },
    ],
    ['S3_BUCKET_VERSIONING_ENABLED', {}],
    ['API_GW_EXECUTION_LOGGING_ENABLED', { loggingLevel: 'ERROR, INFO' }],
    ['API_GW_EXECUTION_LOGGING_ENABLED', {}],
  ])('%s with %j does', (twin, parameters) => {
    expect(otherQuestion(twin, parameters as Record<string, string>)).toBeUndefined();
  });

  test.each([
    ['CW_LOGGROUP_RETENTION_PERIOD_CHECK', { MinRetentionTime: '30' }, 'MinRetentionTime is 30; expected at least 365'],
    ['CW_LOGGROUP_RETENTION_PERIOD_CHECK', {}, 'MinRetentionTime is not set; expected 365'],
    [
      'SECRETSMANAGER_SECRET_PERIODIC_ROTATION',
      { maxDaysSinceRotation: '365' },
      'maxDaysSinceRotation is 365; expected at most 90',
    ],
    [
      'NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS',
      { statelessDefaultActions: 'aws:drop,aws:pass' },
      'statelessDefaultActions is aws:drop,aws:pass; expected no more than aws:drop,aws:forward_to_sfe',
    ],
    [
      'S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED',
      { excludedPublicBuckets: 'www' },
      'excludedPublicBuckets is www; expected nothing',
    ],
    ['API_GW_EXECUTION_LOGGING_ENABLED', { loggingLevel: 'OFF' }, 'loggingLevel is OFF; expected nothing'],
  ])('%s with %j does not', (twin, parameters, expected) => {
    expect(otherQuestion(twin, parameters as Record<string, string>)).toBe(expected);
  });

  test('a list of administrator policies that lacks one does not', () => {
    const policyArns = 'arn:aws:iam::aws:policy/AdministratorAccess';
    expect(otherQuestion('IAM_POLICY_BLACKLISTED_CHECK', { policyArns })).toMatch(
      /^policyArns is .*; expected at least/,
    );
  });

  test('where the parameters are not told, it is taken to if it has none', () => {
    expect(otherQuestion('S3_BUCKET_VERSIONING_ENABLED', undefined)).toBeUndefined();
    expect(otherQuestion('CW_LOGGROUP_RETENTION_PERIOD_CHECK', undefined)).toBe(
      'its parameters are not told; expected MinRetentionTime 365',
    );
  });
});

describe('twins that ask less than the rule', () => {
  test('are twins of rules that there are', () => {
    const known = new Set(RULES.flatMap((rule) => twinsOf(rule).map((twin) => `${rule.id} ${twin}`)));
    expect(partialTwins().filter(([ruleId, twin]) => !known.has(`${ruleId} ${twin}`))).toEqual([]);
  });

  test('leave something open, and no other twin does', () => {
    expect(leftOpenBy('S3_DEFAULT_ENCRYPTION_KMS', 'S3BucketCustomerKey')).toMatch(/key that AWS manages/);
    expect(leftOpenBy('S3_BUCKET_VERSIONING_ENABLED', 'S3BucketVersioned')).toBeUndefined();
    expect(leftOpenBy('constructor', '__proto__')).toBeUndefined();
  });
});
