import {
  ACCOUNT_MEANING,
  ACCOUNT_VALUES,
  ACCOUNT_WORDS,
  DESIGN_MEANING,
  DESIGN_VALUES,
  DESIGN_WORDS,
  headlineOf,
  needsOf,
  PEOPLE_MEANING,
  PEOPLE_VALUES,
  PEOPLE_WORDS,
} from '../lib/coverage';
import { EVIDENCE_CLASSES, type EvidenceClass } from '../policies/controls';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function axis<Value extends string>(
  values: readonly Value[],
  meaning: Readonly<Record<Value, string>>,
  words: Readonly<Record<Value, string>>,
): string {
  return table(
    ['Value', 'It holds when', 'The headline says'],
    values.map((value) => [`\`${value}\``, meaning[value], words[value]]),
  );
}

function needs(): string {
  const mark = (needed: boolean) => (needed ? 'needed' : '');
  return table(
    ['Evidence class', 'Design', 'Account', 'People'],
    EVIDENCE_CLASSES.map((each) => {
      const { design, account, people } = needsOf(each);
      return [each, mark(design), mark(account), mark(people)];
    }),
  );
}

/** Every combination of the axes that a class needs; the others do not matter to it. */
function headlines(evidenceClass: EvidenceClass): string {
  const needed = needsOf(evidenceClass);
  const rows = (needed.design ? DESIGN_VALUES : (['no population'] as const)).flatMap((design) =>
    (needed.account ? ACCOUNT_VALUES : (['no data'] as const)).flatMap((account) =>
      (needed.people ? PEOPLE_VALUES : (['missing'] as const)).map((people) => {
        const { state, sentence } = headlineOf(evidenceClass, { design, account, people });
        return [
          ...(needed.design ? [design] : []),
          ...(needed.account ? [account] : []),
          ...(needed.people ? [people] : []),
          `\`${state}\``,
          sentence,
        ];
      }),
    ),
  );
  return table(
    [
      ...(needed.design ? ['Design'] : []),
      ...(needed.account ? ['Account'] : []),
      ...(needed.people ? ['People'] : []),
      'State',
      'Headline',
    ],
    rows,
  );
}

/** The tables of docs/coverage.md, by the name of their place. */
export const TABLES: Readonly<Record<string, () => string>> = {
  needs,
  design: () => axis(DESIGN_VALUES, DESIGN_MEANING, DESIGN_WORDS),
  account: () => axis(ACCOUNT_VALUES, ACCOUNT_MEANING, ACCOUNT_WORDS),
  people: () => axis(PEOPLE_VALUES, PEOPLE_MEANING, PEOPLE_WORDS),
  'headlines-direct': () => headlines('direct'),
  'headlines-partial': () => headlines('partial'),
  'headlines-record': () => headlines('none'),
};

/** Puts the tables between their marks: `<!-- table: NAME -->` and `<!-- end -->`. */
export function insertTables(text: string): string {
  return text.replace(/<!-- table: (\S+) -->[\s\S]*?<!-- end -->/g, (_all, name: string) => {
    const render = TABLES[name];
    if (!render)
      throw new Error(`docs/coverage.md asks for the table '${name}', expected ${Object.keys(TABLES).join(', ')}`);
    return `<!-- table: ${name} -->\n${render()}\n<!-- end -->`;
  });
}
