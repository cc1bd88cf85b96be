import type { HeadlineState } from '../../coverage';
import type { Effect } from '../../coverage/tally';
import { EFFECT_WORDS, STATE_WORDS } from '../words';
import { html, type Markup, trusted } from './markup';

/** Everything that has a symbol and a colour: states of controls and effects of verdicts. */
type Sign = HeadlineState | Effect;

/** The look of a sign: the same shape and colour for the state of a control and the verdicts that bring it about. */
const LOOKS: Readonly<Record<Sign, string>> = {
  violated: 'violated',
  failed: 'violated',
  contradicted: 'contradicted',
  broken: 'broken',
  undecided: 'undecided',
  accepted: 'accepted',
  'no population': 'nothing',
  designed: 'designed',
  passed: 'designed',
  evidenced: 'evidenced',
  overdue: 'overdue',
  missing: 'missing',
  'not applicable': 'out',
};

/** Shapes of sixteen by sixteen, readable without colour and on paper. Strokes and fills take the colour of the text. */
const SHAPES: Readonly<Record<string, string>> = {
  violated: '<path d="M3 3 13 13M13 3 3 13" class="stroke"/>',
  contradicted: '<path d="M3 5.5H13M3 10.5H13M11 2 5 14" class="stroke"/>',
  broken: '<path d="M9 1.5 4 9H8L7 14.5 12 7H8Z" class="fill"/>',
  undecided:
    '<path d="M5 5.5C5 1.5 11.5 1.5 11.5 5.3 11.5 8 8 7.8 8 10.4" class="stroke"/><circle cx="8" cy="13.6" r="1.3" class="fill"/>',
  accepted: '<path d="M4 14.5V2" class="stroke"/><path d="M4 2.5H13L10.5 5.5 13 8.5H4Z" class="fill"/>',
  nothing: '<path d="M3 8H13" class="stroke"/>',
  designed: '<circle cx="8" cy="8" r="5.5" class="stroke"/><path d="M8 2.5A5.5 5.5 0 0 0 8 13.5Z" class="fill"/>',
  evidenced: '<circle cx="8" cy="8" r="6.4" class="fill"/><path d="M4.8 8.2 7.2 10.6 11.4 5.8" class="inverse"/>',
  overdue: '<circle cx="8" cy="8" r="5.8" class="stroke"/><path d="M8 4.6V8L10.6 9.6" class="stroke"/>',
  missing: '<circle cx="8" cy="8" r="5.5" class="dashed"/>',
  out: '<path d="M4 13 12 3" class="thin"/>',
};

/** The shapes, once in a page; the rest refers to them. */
export const SPRITE: Markup = trusted(
  `<svg class="sprite" aria-hidden="true">${Object.entries(SHAPES)
    .map(([name, shape]) => `<symbol id="s-${name}" viewBox="0 0 16 16">${shape}</symbol>`)
    .join('')}</svg>`,
);

/** The class that gives a sign its colours. */
export function lookOf(sign: Sign): string {
  return `is-${LOOKS[sign]}`;
}

/** A symbol, for the eye alone: the word stands beside it. */
export function symbol(sign: Sign): Markup {
  return html`<svg class="symbol" aria-hidden="true"><use href="#s-${LOOKS[sign]}"/></svg>`;
}

/** The state of a control: symbol, colour and word. */
export function stateBadge(state: HeadlineState): Markup {
  return html`<span class="badge ${lookOf(state)}">${symbol(state)}${STATE_WORDS[state]}</span>`;
}

/** What a verdict amounts to: symbol, colour and word. */
export function effectBadge(effect: Effect): Markup {
  return html`<span class="badge ${lookOf(effect)}">${symbol(effect)}${EFFECT_WORDS[effect]}</span>`;
}

/** For the script: the look and the word of every effect. */
export const EFFECT_LOOKS: Readonly<Record<Effect, { readonly look: string; readonly word: string }>> =
  Object.fromEntries(
    (Object.keys(EFFECT_WORDS) as Effect[]).map((effect) => [
      effect,
      { look: LOOKS[effect], word: EFFECT_WORDS[effect] },
    ]),
  ) as Record<Effect, { look: string; word: string }>;
