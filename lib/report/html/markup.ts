import { visible } from '../words';

/** Text that is markup already. Everything else is escaped when it is put into a page. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: markup, text, numbers, lists of them; nothing for `undefined` and `false`. */
export type Child = Markup | string | number | undefined | false | readonly Child[];

/**
 * A template whose values are escaped, in text and in quoted attributes alike. There is no way to put a value in
 * unescaped other than `trusted`, and attributes are written in double quotes.
 */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Markup {
  let text = strings[0]!;
  for (let index = 0; index < children.length; index++) text += rendered(children[index]!) + strings[index + 1]!;
  return new Markup(text);
}

/** Markup of our own: never made from what a template or a person wrote. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** Text for HTML, in elements and in quoted attributes; characters that hide or reorder text are made visible. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (character) => ESCAPES[character]!);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** A long name that a narrow column may break where a reader would: after dots, slashes and colons, before capitals. */
export function breakable(name: string): Markup {
  const parts = name.split(/(?<=[./:])(?![./:])|(?<=[a-z0-9])(?=[A-Z][a-z])/);
  return new Markup(parts.map(escaped).join('<wbr>'));
}

/** A name from a template: its own direction, its own typeface. */
export function nameCode(text: string): Markup {
  return html`<code dir="auto">${breakable(text)}</code>`;
}

function rendered(child: Child): string {
  if (child === undefined || child === false) return '';
  if (child instanceof Markup) return child.text;
  if (typeof child === 'number') return String(child);
  if (typeof child === 'string') return escaped(child);
  return child.map(rendered).join('');
}
