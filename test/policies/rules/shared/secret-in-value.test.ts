import { namesSecret, noSecretInValue } from '../../../../policies/rules/shared/secret-in-value';
import { DynamicReference, Unknown } from '../../../../policies/template/value';
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
    '',
  ])('Given %s, then it names none', (name) => expect(namesSecret(name)).toBe(false));
});

describe('noSecretInValue', () => {
  test.each([
    ['DB_PASSWORD', 'hunter2'],
    ['ANYTHING', 'AKIAIOSFODNN7EXAMPLE'],
    ['URL', 'postgres://admin:pass@db.internal:5432/x'],
    ['HUB', `hf_${'a'.repeat(34)}`],
  ])('Given %s with a literal secret, then it fails and does not repeat it', (name, value) => {
    const outcome = noSecretInValue(name, value, 'Environment.X');
    expect(outcome.verdict).toBe('fail');
    expect(JSON.stringify(outcome)).not.toContain(value);
  });

  test.each([
    ['DB_PASSWORD', new DynamicReference('secretsmanager')],
    ['DB_PASSWORD', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db'],
    ['DB_PASSWORD', '/prod/db/password'],
    ['USE_TOKEN', 'true'],
    ['MODEL', 'bert-base-uncased'],
    ['ENDPOINT', 'https://example.com/path'],
    ['TOKEN', 42],
  ])('Given %s with %s, then it passes', (name, value) => {
    expect(noSecretInValue(name, value, '').verdict).toBe('pass');
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
