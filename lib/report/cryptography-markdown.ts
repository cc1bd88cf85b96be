import { AT_REST_STATES, type CryptographyInventory, figuresOf } from '../../policies/cryptography';
import {
  CRYPTOGRAPHY_NOTE,
  cryptographySentences,
  kindOfKey,
  QUANTUM_WORDS,
  rotationOfKey,
  subjectName,
} from './cryptography-words';
import { code, text } from './markdown-text';
import { number } from './words';

/** Keys, and resources under no key of anybody here, that a pull request still shows with pleasure. */
const ROWS = 20;

/** Cryptography in `coverage.md`: the figures, the keys, and what is not encrypted, not known or not under TLS. */
export function* cryptographyMarkdown(inventory: CryptographyInventory): Generator<string> {
  const { keys, atRest, inTransit, subjects } = inventory;
  const name = (subject: number) => code(subjectName(subjects[subject]!));
  yield `\n## Cryptography\n\n${CRYPTOGRAPHY_NOTE}\n\n`;
  for (const [title, sentence] of cryptographySentences(figuresOf(inventory))) yield `- **${title}.** ${sentence}\n`;
  if (keys.length > 0) {
    yield '\n| key | kind | quantum computer | rotation | used by |\n|---|---|---|---|--:|\n';
    for (const key of keys.slice(0, ROWS))
      yield `| ${name(key.subject)} | ${text(kindOfKey(key))} | ${QUANTUM_WORDS[key.quantum]} | ${text(rotationOfKey(key))} | ${number(key.usedBy.length)} of ${number(atRest.length)} |\n`;
    yield rest(keys.length);
  }
  const open = AT_REST_STATES.slice(0, 2).flatMap((state) => atRest.filter((entry) => entry.state === state));
  const plain = inTransit.filter(({ tls }) => tls !== 'required');
  if (open.length + plain.length === 0) return;
  yield '\n| resource or job | what | answer |\n|---|---|---|\n';
  for (const { subject, state, places } of open.slice(0, ROWS)) {
    const details = [...new Set(places.filter((place) => place.state === state).flatMap(({ detail }) => detail ?? []))];
    yield `| ${name(subject)} | at rest | ${state === 'none' ? 'not encrypted' : 'unknown'}${details.length > 0 ? `: ${text(details.join('; '))}` : ''} |\n`;
  }
  for (const { subject, what, tls, detail } of plain.slice(0, Math.max(0, ROWS - open.length)))
    yield `| ${name(subject)} | ${text(what)} | TLS ${tls}${detail === undefined ? '' : `: ${text(detail)}`} |\n`;
  yield rest(open.length + plain.length);
}

function rest(all: number): string {
  return all > ROWS ? `\n${number(all - ROWS)} more in coverage.html.\n` : '';
}
