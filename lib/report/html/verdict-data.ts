import { gzipSync } from 'node:zlib';
import { servedBy } from '../../coverage/served-controls';
import type { Effect } from '../../coverage/tally';
import { verdictLines } from '../verdict-line';
import { EFFECTS, visible } from '../words';
import { EFFECT_LOOKS } from './symbols';
import { nameOf, type View } from './view';

/** Every verdict by columns: a hundred thousand of them are about a megabyte once compressed, and no DOM. */
interface VerdictData {
  readonly effects: readonly { readonly effect: Effect; readonly look: string; readonly word: string }[];
  readonly strings: readonly string[];
  readonly types: readonly string[];
  readonly stacks: readonly string[];
  readonly resources: { readonly name: string[]; readonly type: number[]; readonly stack: number[] };
  readonly rules: readonly {
    readonly id: string;
    readonly problem: string;
    /** Controls whose axes it moves, then those it is only context for. */
    readonly controls: readonly string[];
    readonly context: readonly string[];
  }[];
  readonly columns: Readonly<Record<'rule' | 'resource' | 'effect' | Texts, number[]>>;
}

/** Columns of positions in `strings`; 0 is nothing. */
type Texts = 'at' | 'observed' | 'message' | 'when' | 'job' | 'waiver';

/** The verdicts of a report for the page's table. */
function verdictData({ report }: View): VerdictData {
  const strings = new Dictionary(['']);
  const types = new Dictionary();
  const stacks = new Dictionary();
  const resources: VerdictData['resources'] = { name: [], type: [], stack: [] };
  for (const resource of report.resources) {
    resources.name.push(visible(nameOf(resource)));
    resources.type.push(types.position(visible(resource.type)));
    resources.stack.push(stacks.position(visible(resource.stack)));
  }
  const columns: VerdictData['columns'] = {
    rule: [],
    resource: [],
    effect: [],
    at: [],
    observed: [],
    message: [],
    when: [],
    job: [],
    waiver: [],
  };
  const effects = new Map(EFFECTS.map((effect, index) => [effect, index]));
  const text = (value: string | undefined) => strings.position(value === undefined ? '' : visible(value));
  for (const { verdict, effect, rule, waiver } of verdictLines(report)) {
    columns.rule.push(verdict.rule);
    columns.resource.push(verdict.resource);
    columns.effect.push(effects.get(effect)!);
    columns.at.push(text(verdict.at));
    columns.observed.push(text(verdict.observed === undefined ? undefined : String(verdict.observed)));
    columns.message.push(text(verdict.message === rule.problem ? undefined : verdict.message));
    columns.when.push(text(verdict.when));
    columns.job.push(text(verdict.embedded && `${verdict.embedded.name} (${verdict.embedded.type})`));
    columns.waiver.push(text(waiver && `${waiver.expired ? 'expired waiver' : 'waiver'}: ${waiver.reason}`));
  }
  return {
    effects: EFFECTS.map((effect) => ({ effect, ...EFFECT_LOOKS[effect] })),
    strings: strings.texts,
    types: types.texts,
    stacks: stacks.texts,
    resources,
    rules: report.rules.map((rule) => {
      const served = servedBy(rule);
      const ids = (moves: boolean) => served.filter((one) => one.moves === moves).map(({ control }) => control);
      return { id: rule.id, problem: rule.problem, controls: ids(true), context: ids(false) };
    }),
    columns,
  };
}

/** The data as text for a page: JSON, compressed, in base64. */
export function verdictIsland(view: View): string {
  const compressed = gzipSync(JSON.stringify(verdictData(view)), { level: 9 });
  // The tenth byte names the operating system that compressed; the same input gives the same bytes everywhere.
  compressed[9] = 255;
  return compressed.toString('base64');
}

/** Texts by position, each once. */
class Dictionary {
  readonly texts: string[] = [];
  private readonly positions = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const text of first) this.position(text);
  }

  position(text: string): number {
    const known = this.positions.get(text);
    if (known !== undefined) return known;
    const position = this.texts.push(text) - 1;
    this.positions.set(text, position);
    return position;
  }
}
