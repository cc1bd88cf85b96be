import { isSecret, textOf, type Value } from '../template/value';

/** Characters of an observed value that are kept. */
export const MAX_OBSERVED = 200;

/** Property names whose literal values are never printed, wherever they stand. */
const SECRET_NAME = /pass(word|phrase)|secret|token|credential|private.?key|api.?key|access.?key/i;

/** Literals that look like a key or a token. */
const SECRET_VALUE =
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY|\b(ghp|gho|github_pat|xox[bp]|sk)[-_][A-Za-z0-9_-]{16,}/;

/** What of an observed value may be written down: a scalar of at most 200 characters, never a secret. */
export function observe(value: Value, at: string | undefined): string | number | boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (isSecret(value)) return '(secret)';
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = textOf(value);
  if (text === undefined) return undefined;
  const place = at?.split('.') ?? [];
  // Only literals can be secrets: a reference or a hole shows a name, not a value.
  if (
    typeof value === 'string' &&
    (place.some((name) => SECRET_NAME.test(name) && !/Arn$|Id$/.test(name)) || place.includes('Environment'))
  )
    return '(not shown)';
  if (SECRET_VALUE.test(text)) return '(secret)';
  return text.length > MAX_OBSERVED ? `${text.slice(0, MAX_OBSERVED - 1)}…` : text;
}
