import { namesSecret, noSecretInValue } from '../../../../policies/rules/shared/secret-in-value';
import { DynamicReference, Pseudo, Text, Unknown } from '../../../../policies/template/value';
import { fc } from '../../../support/properties';

describe('namesSecret', () => {
  test.each([
    'DB_PASSWORD',
    'apiKey',
    'OPENAI_API_KEY',
    'secret',
    'GithubToken',
    'AWS_SECRET_ACCESS_KEY',
    'client-secret',
    'PGPASSWORD',
    'DB_PASS',
    'dbpass',
    'SMTP_PW',
    'clientsecret',
  ])('Given %s, then it names a secret', (name) => expect(namesSecret(name)).toBe(true));

  test.each([
    'MAX_TOKENS',
    'TOKENIZER',
    'TOKENIZERS_PARALLELISM',
    'SECRET_ARN',
    'TOKEN_TABLE_NAME',
    'PASSWORD_MIN_LENGTH',
    'TOKEN_LIMIT',
    'KEY_ID',
    'PARTITION_KEY',
    'SECRETARY',
    'PASSWORD_POLICY_LENGTH',
    'PGPASSFILE',
    'BYPASS',
    'COMPASS_URL',
    'COMPASS',
    'MAX_PASSES',
    'FIRST_PASS',
    'PASS_THROUGH',
    'EOS_TOKEN',
    'MAX_TOKEN',
    '',
  ])('Given %s, then it names none', (name) => expect(namesSecret(name)).toBe(false));
});

describe('noSecretInValue', () => {
  test.each([
    ['DB_PASSWORD', 'hunter2'],
    ['ANYTHING', 'AKIAIOSFODNN7EXAMPLE'],
    ['URL', 'postgres://admin:pass@db.internal:5432/x'],
    ['DB_PASSWORD', '12345678'],
    ['DB_PASSWORD', 12345678],
    ['REDIS_URL', 'redis://:S3cretPassw0rd@cache:6379/0'],
    ['HUB', `hf_${'a'.repeat(34)}`],
  ])('Given %s with a literal secret, then it fails and does not repeat it', (name, value) => {
    const outcome = noSecretInValue(name, value, 'Environment.X');
    expect(outcome.verdict).toBe('fail');
    expect(JSON.stringify(outcome)).not.toContain(String(value));
  });

  test.each([
    ['DB_PASSWORD', new DynamicReference('secretsmanager')],
    ['DB_PASSWORD', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db'],
    ['DB_PASSWORD', '/prod/db/password'],
    ['USE_TOKEN', 'true'],
    ['MODEL', 'bert-base-uncased'],
    ['ENDPOINT', 'https://example.com/path'],
    ['TOKEN', 42],
    ['MAX_TOKENS', '8192'],
    ['TOKEN', '4096'],
    ['PASSWORD_HISTORY', '24'],
    ['USE_PASSWORD', '1'],
    ['SIGNING_KEY', 'alias/model-signing'],
    ['REGISTRY', 'http://registry.internal:4873/@scope'],
    ['REDIS_URL', 'redis://cache.internal:6379/0'],
    ['REDIS_URL', 'redis://:$PASSWORD@cache.internal:6379/0'],
    ['TWO_PASS', 'fast'],
  ])('Given %s with %s, then it passes', (name, value) => {
    expect(noSecretInValue(name, value, '').verdict).toBe('pass');
  });

  const region = new Pseudo('AWS::Region');
  test.each([
    ['fail', 'DB_PASSWORD', ['Tr0ub4dor-', region]],
    ['fail', 'DB_PASSWORD', [region, '-Tr0ub4dor']],
    ['pass', 'DB_PASSWORD', [region, '-', new DynamicReference('secretsmanager')]],
    ['pass', 'DB_PASSWORD', ['arn:aws:ssm:', region, ':111122223333:parameter/db']],
    ['unknown', 'DB_PASSWORD', ['Tr0ub4dor-', new Unknown('parameter P')]],
    ['unknown', 'DB_PASSWORD', [region, '/db/password']],
    ['unknown', 'DB_SECRET', [region, '-db']],
    ['pass', 'DB_HOST', ['db.', region, '.internal']],
  ] as const)('Given a text with holes, then it is %s: %s, %j', (verdict, name, parts) => {
    expect(noSecretInValue(name, new Text(parts), 'at').verdict).toBe(verdict);
  });

  test('Given a parameter behind the name of a secret, then it is unknown', () => {
    expect(noSecretInValue('DB_PASSWORD', new Unknown('parameter P'), '').verdict).toBe('unknown');
    expect(noSecretInValue('STAGE', new Unknown('parameter P'), '').verdict).toBe('pass');
  });

  test('Given any name and text, then it answers and never repeats a failing text of some length', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 30 }), (name, text) => {
        const outcome = noSecretInValue(name, text, 'at');
        if (outcome.verdict === 'fail' && !name.includes(text)) expect(JSON.stringify(outcome)).not.toContain(text);
      }),
    );
  });
});
