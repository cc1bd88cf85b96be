import {
  AT_REST_STATES,
  type AtRestState,
  type CryptographyFigures,
  type KeyEntry,
  type Quantum,
  type Stated,
  type Subject,
} from '../../policies/cryptography';
import { count, number } from './words';

/** What the section is, and what it is not. */
export const CRYPTOGRAPHY_NOTE =
  'This is a list of what the templates say of cryptography, for a person to judge: nothing of it moves the coverage of a control.';

/** The four figures in a sentence each, every one with what it is a part of. */
export function cryptographySentences(figures: CryptographyFigures): readonly (readonly [string, string])[] {
  return [
    ['Keys', keys(figures)],
    ['Data at rest', atRest(figures)],
    ['Data in transit', inTransit(figures)],
    ['Signatures and certificates', signing(figures)],
  ];
}

function keys({
  keys: { all, resistant, notResistant, unknown, rotatable, rotated, unused },
}: CryptographyFigures): string {
  if (all === 0) return 'The templates make no KMS key.';
  return (
    [
      `${number(resistant)} of ${count(all, 'KMS key')} ${quantumWords(notResistant, unknown)}`,
      ...(rotatable > 0 ? [`${number(rotated)} of ${number(rotatable)} that KMS can rotate are rotated`] : []),
      ...(unused > 0 ? [`nothing in the templates uses or names ${number(unused)} of ${number(all)}`] : []),
    ].join('; ') + '.'
  );
}

/** Each state in a sentence about resources. */
const STATE_WORDS: Readonly<Record<AtRestState, string>> = {
  none: 'not encrypted',
  unknown: 'unknown',
  'service default': 'under a default of the service',
  'AWS managed key': 'under a key that AWS manages',
  'key outside': 'under a key outside the templates',
  'key of the templates': 'under',
};

function atRest({ atRest: { all, states, keysInUse } }: CryptographyFigures): string {
  if (all === 0) return 'The templates hold nothing that keeps data under a key.';
  const own = states['key of the templates'];
  const others = AT_REST_STATES.filter((state) => state !== 'key of the templates' && states[state] > 0)
    .reverse()
    .map((state) => `${number(states[state])} ${STATE_WORDS[state]}`);
  return `${[
    `${number(own)} of ${number(all)} resources and jobs that keep data, or name a key for it, are under ${own === 0 ? 'a customer key' : count(keysInUse, 'customer key')} of the templates`,
    ...others,
  ].join(', ')}.`;
}

function inTransit({
  inTransit: { all, required, notRequired, unknown, withPolicy, hybrid },
}: CryptographyFigures): string {
  if (all === 0) return 'The templates decide of no connection whether it is encrypted.';
  return `${number(required)} of ${count(all, 'connection')} that the templates decide on require TLS, ${number(notRequired)} do not, ${number(unknown)} are unknown; ${
    withPolicy === 0
      ? 'none of them has a TLS policy'
      : `${number(hybrid)} of ${number(withPolicy)} with a TLS policy offer a hybrid post-quantum key exchange`
  }.`;
}

function signing({ signing: { all, resistant, notResistant, unknown } }: CryptographyFigures): string {
  if (all === 0) return 'The templates make no signing key, no signing profile and no certificate.';
  return `${number(resistant)} of ${number(all)} that sign or prove an identity ${quantumWords(notResistant, unknown)}.`;
}

function quantumWords(notResistant: number, unknown: number): string {
  return `withstand a quantum computer, ${number(notResistant)} do not, ${number(unknown)} are unknown`;
}

/** What a quantum computer does to an algorithm. */
export const QUANTUM_WORDS: Readonly<Record<Quantum, string>> = {
  resistant: 'resists',
  'not resistant': 'does not resist',
  unknown: 'unknown',
};

/** A setting as text, with what it rests on. */
export function statedText(setting: Stated<string | number | boolean>): string {
  if ('unknown' in setting) return `unknown: ${setting.unknown}`;
  return setting.byDefault ? `${setting.value} (default)` : String(setting.value);
}

/** Kind and use of a key: `AES-256, encrypts`. */
export function kindOfKey({ spec, algorithm, usage }: KeyEntry): string {
  return `${algorithm ?? statedText(spec)}, ${'unknown' in usage ? `use unknown: ${usage.unknown}` : (USAGES[usage.value] ?? usage.value)}`;
}

const USAGES: Readonly<Record<string, string>> = {
  ENCRYPT_DECRYPT: 'encrypts',
  SIGN_VERIFY: 'signs',
  GENERATE_VERIFY_MAC: 'makes message authentication codes',
  KEY_AGREEMENT: 'agrees on keys',
};

/** How often a key is renewed. */
export function rotationOfKey({ rotated, rotationDays, kind }: KeyEntry): string {
  if (rotated === undefined) return 'KMS cannot rotate this kind of key';
  if ('unknown' in rotated) return `unknown: ${rotated.unknown}`;
  if (!rotated.value) return 'not rotated';
  const days =
    rotationDays === undefined
      ? ''
      : ` every ${'unknown' in rotationDays ? 'unknown number of' : number(rotationDays.value)} days`;
  return `rotated${days}${kind === 'replica' ? ', with its primary' : ''}`;
}

/** What a subject is called. */
export function subjectName({ constructPath, logicalId, job }: Subject): string {
  return `${constructPath ?? logicalId}${job === undefined ? '' : ` / ${job}`}`;
}
