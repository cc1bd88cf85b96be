import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AskedRule, ResultLine } from './asked-rule';
import type {
  EvidenceAsset,
  EvidenceHead,
  EvidenceProblem,
  EvidenceRule,
  EvidenceSource,
  EvidenceStack,
} from './evidence';
import { EvidenceError } from './evidence-error';

/** A rule with how much of its results was read. */
export interface ReadRule extends AskedRule {
  read: EvidenceRule['read'];
}

/** An asset with where it is. */
export interface PlacedAsset extends Omit<EvidenceAsset, 'source'> {
  readonly account: string;
  readonly region: string;
}

/** What goes into the file. */
export interface Contents {
  readonly head: EvidenceHead;
  readonly sources: readonly EvidenceSource[];
  readonly stacks: readonly EvidenceStack[];
  readonly rules: readonly ReadRule[];
  readonly assets: readonly PlacedAsset[];
  readonly problems: readonly EvidenceProblem[];
  /** Result lines of a rule, in order. */
  readonly results: (rule: ReadRule) => Iterable<string>;
}

/**
 * Writes the evidence file. It appears complete or not at all.
 *
 * @throws EvidenceError when it cannot be written
 */
export function writeEvidence(file: string, contents: Contents): void {
  const temporary = `${file}.${process.pid}.tmp`;
  let output: number;
  try {
    mkdirSync(dirname(file), { recursive: true });
    output = openSync(temporary, 'w');
  } catch (error) {
    throw new EvidenceError(file, `cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    let chunk = '';
    for (const line of linesOf(contents)) {
      chunk += `${line}\n`;
      if (chunk.length > 1 << 16) {
        writeSync(output, chunk);
        chunk = '';
      }
    }
    writeSync(output, chunk);
    closeSync(output);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The sources once each, in order. */
export function distinctSources(sources: readonly EvidenceSource[]): EvidenceSource[] {
  const byPlace = new Map(sources.map((source) => [place(source), source]));
  return [...byPlace].sort(([a], [b]) => compare(a, b)).map(([, source]) => source);
}

function* linesOf(contents: Contents): Generator<string> {
  const json = JSON.stringify;
  const places = new Map(contents.sources.map((source, index) => [place(source), index]));
  const sources = [...contents.sources];
  const positionOf = (located: { account: string; region: string }): number => {
    let position = places.get(place(located));
    if (position === undefined) {
      position = sources.push({ account: located.account, region: located.region }) - 1;
      places.set(place(located), position);
    }
    return position;
  };
  const rules = contents.rules
    .map((rule) => ({ rule, source: positionOf(rule) }))
    .sort(
      (a, b) =>
        a.source - b.source || compare(a.rule.name, b.rule.name) || compare(a.rule.pack ?? '', b.rule.pack ?? ''),
    );
  const assets = contents.assets
    .map((asset) => ({ asset, source: positionOf(asset) }))
    .sort((a, b) => a.source - b.source || compare(a.asset.type, b.asset.type) || compare(a.asset.id, b.asset.id));
  const stacks = [...contents.stacks].sort((a, b) => compare(a.template, b.template) || compare(a.region, b.region));
  const problems = contents.problems
    .map((problem) => JSON.stringify(problem))
    .sort(compare)
    .map((problem) => JSON.parse(problem) as EvidenceProblem);

  yield json(contents.head);
  for (const source of sources) yield json({ source });
  for (const stack of stacks) yield json({ stack });
  for (const { rule, source } of rules) yield json({ rule: ruleEntry(rule, source) });
  for (const { asset, source } of assets) yield json({ asset: assetEntry(asset, source) });
  for (const problem of problems) yield json({ problem });
  let results = 0;
  for (const [index, { rule }] of rules.entries())
    for (const line of newestOfEach(contents.results(rule))) {
      results++;
      // The line is JSON already; half a million of them are not parsed to be printed again.
      yield `{"result":{"rule":${index},${line.slice(1)}}`;
    }
  yield json({
    end: {
      sources: sources.length,
      stacks: stacks.length,
      rules: rules.length,
      assets: assets.length,
      problems: problems.length,
      results,
    },
  });
}

function ruleEntry(rule: ReadRule, source: number): EvidenceRule {
  const { name, arn, identifier, pack, parameters, everyHours, evaluatedAt, error, read } = rule;
  return { source, name, arn, identifier, pack, parameters, everyHours, evaluatedAt, error, read };
}

function assetEntry(asset: PlacedAsset, source: number): EvidenceAsset {
  const { type, id, name, arn, stack, logicalId, owner, system } = asset;
  return { source, type, id, name, arn, stack, logicalId, owner, system };
}

/** One result a resource: pages may overlap when AWS Config evaluates while they are read. */
function* newestOfEach(lines: Iterable<string>): Generator<string> {
  let newest: string | undefined;
  let about = '';
  for (const line of lines) {
    const subject = subjectOf(line);
    if (newest !== undefined && subject === about) {
      if (time(line) >= time(newest)) newest = line;
      continue;
    }
    if (newest !== undefined) yield newest;
    newest = line;
    about = subject;
  }
  if (newest !== undefined) yield newest;
}

/** The part of a result line that says what it is about: type and id, which come first. */
function subjectOf(line: string): string {
  // Inside a JSON string a quote is escaped, so that this sequence only stands between two fields.
  return line.slice(0, line.indexOf('","result":"'));
}

function time(line: string): string {
  const { orderedAt, recordedAt } = JSON.parse(line) as ResultLine;
  return `${orderedAt ?? ''} ${recordedAt ?? ''}`;
}

function place({ account, region }: { account: string; region: string }): string {
  return `${account} ${region}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
