import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { DynamicReference, Pseudo, Reference, Text, textOf, Unknown, type Value } from '../../template/value';

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
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:(?![$<{])[^\s/:@{}]+@/i,
];

/** Words of a name that say that the value is a password. */
const PASSWORD_WORD =
  /(password|passwd|passphrase|passcode|pwd)$|^(db|user|sql|mysql|pg|smtp|redis|admin|root|mail|ldap|s?ftp|mongo|auth|login|proxy|http|app|key|store)pass$/;
/** Words that say so at the end of a name alone. */
const PASSWORD_LAST = /^(pass|pw)$/;
/** Words before `PASS` that make it one of several turns. */
const TURN =
  /^(first|second|third|one|two|single|double|multi|max|min|num|per|by|low|high|last|next|final|dry|forward|backward|render)$/;

/** Words of a name that say that the value is another secret. */
const SECRET_WORD =
  /^(secret|token|credential|credentials|apikey|accesskey|privatekey|secretkey|clientsecret|appsecret|(api|access|auth|bearer|refresh)token)$/;
const SECRET_PAIR = /(^|_)(api|access|private|secret|auth|signing|shared)_key(_|$)/;

/** Last words of a name that say that the value only points to a secret, or describes one. */
const POINTER_WORD =
  /^(arn|arns|name|names|id|ids|url|uri|path|parameter|param|prefix|suffix|ref|reference|version|stage|ttl|seconds|minutes|hours|days|expiry|expiration|lifetime|endpoint|table|bucket|file|field|header|type|format|limit|count|size|length|max|min|provider|region|algorithm|enabled|required|policy|budget|usage|metric|scope|scopes|audience|issuer)$/;

/** Tokens of a text that a model reads, and numbers of tokens. */
const MODEL_TOKEN = /(^|_)(max|min|num|per|new|eos|bos|pad|unk|sep|cls|mask|stop|start|end|special)_token$/;

/** Values that are plainly no secret. */
const HARMLESS = /^(|true|false|yes|no|on|off|none|null|auto|default|enabled|disabled|required|optional)$/i;
const NUMBER = /^-?\d+(\.\d+)?$/;
/** Digits that may be a secret and no amount. */
const DIGITS = /^\d{4,}$/;
const POINTER = /^(arn:|alias\/|\/|s3:\/\/|https?:\/\/[^@]*$|\$\{)/;

/** Resources whose references and attributes are secrets, or point to one. */
const SECRET_SOURCE =
  /^(AWS::SecretsManager::|AWS::SSM::Parameter$|AWS::IAM::AccessKey$|AWS::Cognito::|AWS::ApiGateway::ApiKey$|AWS::CloudFormation::CustomResource$|Custom::)/;

/**
 * Whether a named value, such as an environment variable, holds a secret in plain text.
 *
 * A dynamic reference and a reference to a resource are not plain text. What is written beside such a hole may be.
 * A value is never repeated in the outcome.
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
  if (typeof value === 'boolean' || !namesSecret(name)) return pass(at);
  if (value instanceof Text) return noSecretAround(name, value, at);
  if (HARMLESS.test(text.trim()) || POINTER.test(text) || (NUMBER.test(text.trim()) && !isSecretNumber(name, text)))
    return pass(at);
  return fail(at, undefined, `${name} holds a value in plain text`);
}

/** Whether a name says that its value is a secret: `DB_PASSWORD` and `apiKey`, not `MAX_TOKENS` or `SECRET_ARN`. */
export function namesSecret(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || POINTER_WORD.test(last) || MODEL_TOKEN.test(words.join('_'))) return false;
  return namesPassword(words) || words.some((word) => SECRET_WORD.test(word)) || SECRET_PAIR.test(words.join('_'));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function namesPassword(words: readonly string[]): boolean {
  if (PASSWORD_LAST.test(words.at(-1) ?? '')) return !words.some((word) => TURN.test(word));
  return words.some((word) => PASSWORD_WORD.test(word));
}

/** Whether digits are a secret: those of `DB_PASSWORD`, not those of `PASSWORD_HISTORY` or `TOKEN`, which may be amounts. */
function isSecretNumber(name: string, text: string): boolean {
  return DIGITS.test(text.trim()) && namesPassword(wordsOf(name).slice(-1));
}

/** Judges what is written around the holes of a text under the name of a secret. */
function noSecretAround(name: string, value: Text, at: string): Outcome {
  const written = value.parts.filter((part): part is string => typeof part === 'string').join('');
  const holes = value.parts.filter((part): part is Unknown | Reference => typeof part !== 'string');
  const [first] = value.parts;
  if (!/\w/.test(written) || (typeof first === 'string' && POINTER.test(String(value)))) return pass(at);
  if (holes.some((hole) => hole instanceof DynamicReference || (hole instanceof Reference && givesSecret(hole))))
    return pass(at);
  const given = holes.find((hole): hole is Unknown => hole instanceof Unknown && !(hole instanceof Pseudo));
  if (given) return unknown(given.reason, at);
  // What is put together from other names may itself be the name of a secret.
  if (/\//.test(written) || !namesPassword(wordsOf(name))) return unknown('whether the text only names a secret', at);
  return fail(at, undefined, `${name} holds a value in plain text`);
}

function givesSecret(reference: Reference): boolean {
  return SECRET_SOURCE.test(reference.target.type) || namesSecret(reference.attribute ?? '');
}
