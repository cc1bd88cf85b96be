import type { EvidenceClass } from '../../policies/controls';
import type { HeadlineState } from '../coverage';
import type { Effect } from '../coverage/tally';

/** Every state of a control, what stands most in the way first; the order of legends. */
export const STATES: readonly HeadlineState[] = [
  'violated',
  'contradicted',
  'broken',
  'undecided',
  'accepted',
  'no population',
  'designed',
  'evidenced',
  'overdue',
  'missing',
  'not applicable',
];

/** The state of a control in a word or two. */
export const STATE_WORDS: Readonly<Record<HeadlineState, string>> = {
  violated: 'violated',
  contradicted: 'contradicted',
  broken: 'rule broke',
  undecided: 'undecided',
  accepted: 'accepted',
  'no population': 'nothing to judge',
  designed: 'designed',
  evidenced: 'evidenced',
  overdue: 'record overdue',
  missing: 'no record',
  'not applicable': 'not applicable',
};

/** What each state means, for legends. */
export const STATE_MEANING: Readonly<Record<HeadlineState, string>> = {
  violated: 'a check failed, and no valid waiver accepts it',
  contradicted: 'AWS Config says otherwise of a deployed resource',
  broken: 'a rule broke while judging, so its answer is not known: a defect of cdk-aims',
  undecided: 'the templates do not decide a check',
  accepted: 'a failure is accepted by a waiver',
  'no population': 'infrastructure could show something, but nothing in these templates was judged for it',
  designed: 'every check that was made passes in the templates; account or people are still missing',
  evidenced: 'everything that the control needs was shown',
  overdue: 'only a record can show it, and a record is past its date',
  missing: 'only a record can show it, and there is none',
  'not applicable': 'an approved record takes it out of scope',
};

/** What infrastructure can show of a control, by its class. */
export const CLASS_MEANING: Readonly<Record<EvidenceClass, string>> = {
  direct: 'the AWS configuration is itself most of the control, within the AWS scope',
  partial: 'the AWS configuration shows a material part; documents or acts of people are needed for the rest',
  supporting: 'AWS can only host, protect or gate the record; that is never coverage',
  inherited: 'AWS does it for its own premises; the evidence is the supplier’s report',
  none: 'infrastructure cannot show it',
};

/** What a verdict amounts to, in the words of the report. */
export const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  failed: 'failed',
  broken: 'rule broke',
  undecided: 'undecided',
  accepted: 'accepted',
  passed: 'passed',
  'not applicable': 'not applicable',
};

/** What each effect means. */
export const EFFECT_MEANING: Readonly<Record<Effect, string>> = {
  failed: 'the setting is not as the rule wants it, and no valid waiver accepts that',
  broken: 'the rule broke: a defect of cdk-aims, and no answer',
  undecided: 'the template does not decide it: a parameter, an import, a value known only at deployment',
  accepted: 'a failure that a waiver accepts',
  passed: 'the setting is as the rule wants it',
  'not applicable': 'the rule found nothing to judge in the resource; it counts for nothing',
};

/** Effects, the worst first. */
export const EFFECTS: readonly Effect[] = ['failed', 'broken', 'undecided', 'accepted', 'passed', 'not applicable'];

/** A number with its thousands apart: `12,345`. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 control`, `2 controls`. */
export function count(value: number, word: string): string {
  return `${number(value)} ${word}${value === 1 ? '' : 's'}`;
}

/** The same text with every character that hides or reorders text made visible: controls, bidi marks, zero widths. */
export function visible(text: string): string {
  return text.replace(
    /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}
