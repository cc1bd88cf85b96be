import type { ReachabilityCell } from '../../../policies/reachability';
import { html, type Markup, trusted } from './markup';

/** What a cell of the matrix says, the worst first. */
export const SIGNS = [
  'reached but not declared',
  'declared but not reached',
  'unknown',
  'reachable',
  'reachable, as declared',
  'not reachable',
] as const;
export type Sign = (typeof SIGNS)[number];

/** What each sign means, for the legend. */
export const SIGN_MEANING: Readonly<Record<Sign, string>> = {
  'reached but not declared': 'something passes that nobody declared',
  'declared but not reached': 'what is declared does not pass, or not all of it',
  unknown: 'the templates do not decide it',
  reachable: 'something passes; nothing says whether it should',
  'reachable, as declared': 'what passes is what is declared',
  'not reachable': 'nothing passes, and nothing that is declared should',
};

interface Look {
  /** Colours, by the class that gives them. */
  readonly colours: string;
  /** Shape, by its name in the page. */
  readonly shape: string;
}

const LOOKS: Readonly<Record<Sign, Look>> = {
  'reached but not declared': { colours: 'is-violated', shape: 'violated' },
  'declared but not reached': { colours: 'is-contradicted', shape: 'contradicted' },
  unknown: { colours: 'is-undecided', shape: 'undecided' },
  reachable: { colours: 'is-nothing', shape: 'way' },
  'reachable, as declared': { colours: 'is-designed', shape: 'way' },
  'not reachable': { colours: 'is-missing', shape: 'nothing' },
};

/** The arrow, for pages that have a matrix; the other shapes are the page's own. */
export const WAY_SHAPE: Markup = trusted(
  '<svg class="sprite" aria-hidden="true"><symbol id="s-way" viewBox="0 0 16 16"><path d="M2 8H13M8.5 3.5 13 8 8.5 12.5" class="stroke"/></symbol></svg>',
);

/** What a cell says. Whatever differs or is not known comes before what passes. */
export function signOf({ standing, reached }: ReachabilityCell): Sign {
  if (standing === 'reached but not declared' || standing === 'declared but not reached') return standing;
  if (standing === 'unknown' || reached === 'unknown') return 'unknown';
  if (reached === 'not reachable') return 'not reachable';
  return standing === 'as declared' ? 'reachable, as declared' : 'reachable';
}

/** The class that gives a sign its colours. */
export function signLook(sign: Sign): string {
  return LOOKS[sign].colours;
}

/** The shape of a sign, for the eye alone: words stand beside it. */
export function signSymbol(sign: Sign): Markup {
  return html`<svg class="symbol" aria-hidden="true"><use href="#s-${LOOKS[sign].shape}"/></svg>`;
}

/** A sign with its word. */
export function signBadge(sign: Sign): Markup {
  return html`<span class="badge ${signLook(sign)}">${signSymbol(sign)}${sign}</span>`;
}
