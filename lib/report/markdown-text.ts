import { visible } from './words';

/** Text of strangers in Markdown, in a table cell too: nothing in it becomes markup, a link or a mention. */
export function text(value: string): string {
  return visible(value)
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]#|~]/g, (character) => `\\${character}`)
    .replace(/:\/\//g, ':&#8203;//')
    .replace(/\bwww\./gi, (match) => `${match.slice(0, 3)}&#8203;.`)
    .replace(/@/g, '@&#8203;');
}

/** A name of strangers in a code span, in a table cell too. */
export function code(value: string): string {
  const line = visible(value).replace(/\s+/g, ' ').replace(/\|/g, '\\|');
  if (line.trim() === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
