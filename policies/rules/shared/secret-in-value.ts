import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { DynamicReference, Reference, textOf, Unknown, type Value } from '../../template/value';

/** Literals that are credentials by their form, whatever they are called. */
const SECRET_FORMS: readonly RegExp[] = [
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/,
  /\bglpat-[A-Za-z0-9_-]{16,}/,
  /\bhf_[A-Za-z0-9]{30,}/,
  /\bnpm_[A-Za-z0-9]{30,}/,
  /\bsk-[A-Za-z0-9_-]{20,}/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\bAIza[0-9A-Za-z_-]{35}/,
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\./,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/:@${}]+@/i,
];

/** Words of a name that say that the value is a secret. */
const SECRET_WORD =
  /^(password|passwd|passphrase|pwd|secret|token|credential|credentials|apikey|accesskey|privatekey)$/;
const SECRET_PAIR = /(^|_)(api|access|private|secret|auth|signing|shared)_key(_|$)/;

/** Last words of a name that say that the value only points to a secret, or describes one. */
const POINTER_WORD =
  /^(arn|arns|name|names|id|ids|url|uri|path|parameter|param|prefix|suffix|ref|reference|version|stage|ttl|seconds|minutes|hours|days|expiry|expiration|lifetime|endpoint|table|bucket|file|field|header|type|format|limit|count|size|length|max|min|provider|region|algorithm|enabled|required|policy|budget|usage|metric|scope|scopes|audience|issuer)$/;

/** Values that are plainly no secret. */
const HARMLESS =
  /^(|true|false|yes|no|on|off|none|null|auto|default|enabled|disabled|required|optional|-?\d+(\.\d+)?)$/i;
const POINTER = /^(arn:|\/|s3:\/\/|https?:\/\/[^@]*$|\$\{)/;

/**
 * Whether a named value, such as an environment variable, holds a secret in plain text.
 *
 * A dynamic reference and a reference to a resource are not plain text. A value is never repeated in the outcome.
 *
 * @param name what the value is called
 * @param at its place
 */
export function noSecretInValue(name: string, value: Value, at: string): Outcome {
  if (value instanceof DynamicReference || value instanceof Reference) return pass(at);
  const text = textOf(value);
  if (value instanceof Unknown) return namesSecret(name) ? unknown(value.reason, at) : pass(at);
  if (text === undefined) return pass(at);
  if (SECRET_FORMS.some((form) => form.test(text))) return fail(at, undefined, `${name} holds a credential`);
  if (typeof value !== 'string' || !namesSecret(name) || HARMLESS.test(text.trim()) || POINTER.test(text))
    return pass(at);
  return fail(at, undefined, `${name} holds a value in plain text`);
}

/** Whether a name says that its value is a secret: `DB_PASSWORD` and `apiKey`, not `MAX_TOKENS` or `SECRET_ARN`. */
export function namesSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const last = words.at(-1);
  if (last === undefined || POINTER_WORD.test(last)) return false;
  return words.some((word) => SECRET_WORD.test(word)) || SECRET_PAIR.test(words.join('_'));
}
