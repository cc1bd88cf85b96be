import { existsSync } from 'node:fs';
import { twinsOf } from '../../policies/conformance/twins';
import { runFacts } from '../../policies/ledger/run-facts';
import { RULES } from '../../policies/rules';
import { isAiType } from '../../policies/rules/ai-types';
import {
  accessPolicy,
  appendToSeries,
  type Collected,
  collectEvidence,
  defaultRegion,
  type EvidenceQuestion,
  evidenceManifest,
  type JudgedStack,
  judgedStacks,
  type Progress,
  readEvidence,
  recordedTypes,
} from '../evidence';
import { ExitCode } from './exit-code';
import { readInputs } from './inputs';
import { writeFile, writeStdout } from './output';
import { UsageError } from './usage-error';

/** Options of `aims evidence collect`. */
export interface CollectOptions {
  readonly conformancePack?: readonly string[];
  readonly aggregator?: string;
  readonly rules?: boolean;
  readonly region?: readonly string[];
  readonly out?: string;
  readonly staleAfter?: string;
  readonly series?: string;
  readonly stack?: readonly string[];
  /** False with `--no-inventory`. */
  readonly inventory?: boolean;
  readonly printPolicy?: boolean;
}

/** `aims evidence collect`: asks AWS Config, read-only, and writes what it says. */
export async function collect(paths: readonly string[], options: CollectOptions): Promise<ExitCode> {
  const judged = stacksOf(paths, options.stack ?? []);
  const staleAfterDays = daysOf(options.staleAfter ?? '7');
  const question = await questionOf(options, judged.length > 0);
  if (options.printPolicy) {
    const names = judged.filter((stack) => !stack.parent).map((stack) => stack.deployedAs ?? stack.name);
    writeStdout([`${JSON.stringify(accessPolicy(question, names), undefined, 2)}\n`]);
    return ExitCode.CLEAN;
  }
  const out = options.out ?? 'aims-evidence.ndjson';
  const stop = new AbortController();
  // The first Ctrl-C ends the collection and keeps what was read; the second ends the program.
  const interrupted = () => stop.abort();
  process.once('SIGINT', interrupted);
  const line = new ProgressLine();
  try {
    const collected = await collectEvidence({
      question,
      out,
      staleAfterDays,
      twins: new Set(RULES.flatMap((rule) => twinsOf(rule))),
      assetTypes: question.assetTypes ?? [],
      judged,
      signal: stop.signal,
      onProgress: (progress) => line.show(progress),
    });
    line.clear();
    const manifest = evidenceManifest(out, collected.head, runFacts());
    writeFile(`${out}.manifest.json`, [`${JSON.stringify(manifest, undefined, 2)}\n`]);
    if (options.series !== undefined) appendToSeries(options.series, readEvidence(out));
    writeStdout([summaryOf(collected, out, manifest.sha256, options.series)]);
    return collected.head.complete ? ExitCode.CLEAN : ExitCode.ERROR;
  } finally {
    line.clear();
    process.off('SIGINT', interrupted);
  }
}

async function questionOf(options: CollectOptions, stacks: boolean): Promise<EvidenceQuestion> {
  const packs = options.conformancePack ?? [];
  const ways = [packs.length > 0, options.aggregator !== undefined, options.rules === true].filter(Boolean).length;
  if (ways !== 1)
    throw new UsageError(
      `${ways === 0 ? 'nothing was asked' : 'several ways of asking were given'}: expected one of --conformance-pack NAME, --rules or --aggregator NAME`,
    );
  const regions = [...new Set(options.region ?? [])];
  if (regions.length === 0) {
    const region = await defaultRegion();
    if (region === undefined)
      throw new UsageError('no region: give --region, or set AWS_REGION or the region of your AWS profile');
    regions.push(region);
  }
  const wrong = regions.find((region) => !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region));
  if (wrong !== undefined) throw new UsageError(`--region ${wrong}: expected the name of a region, such as eu-west-1`);
  if (options.aggregator !== undefined && regions.length > 1)
    throw new UsageError('--aggregator takes one --region, that of the aggregator: it gathers the others');
  const inventory = options.inventory ?? true;
  return {
    by: packs.length > 0 ? 'conformance-pack' : options.aggregator !== undefined ? 'aggregator' : 'rules',
    names: packs.length > 0 ? packs : options.aggregator !== undefined ? [options.aggregator] : [],
    regions,
    inventory,
    assetTypes: inventory ? [...(await recordedTypes())].filter(isAiType).sort() : undefined,
    stacks,
  };
}

/** The stacks to compare: of the paths, or of `cdk.out` where there is one. */
function stacksOf(paths: readonly string[], named: readonly string[]): JudgedStack[] {
  const names = Object.fromEntries(
    named.map((entry) => {
      const cut = entry.lastIndexOf('=');
      if (cut <= 0 || cut === entry.length - 1)
        throw new UsageError(`--stack ${entry}: expected FILE=NAME, the template file and the stack that deploys it`);
      return [entry.slice(0, cut), entry.slice(cut + 1)];
    }),
  );
  const given = paths.length > 0 ? paths : existsSync('cdk.out') ? ['cdk.out'] : [];
  if (given.length === 0) return [];
  const { assemblies } = readInputs(given, {}, false);
  const files = new Set(assemblies.flatMap(({ templates }) => templates.map((template) => template.file)));
  const unknown = Object.keys(names).find((file) => !files.has(file));
  if (unknown !== undefined) throw new UsageError(`--stack ${unknown}=…: the paths hold no template ${unknown}`);
  return judgedStacks(assemblies, names);
}

function daysOf(text: string): number {
  const days = Number(text);
  if (!(days > 0 && days <= 366)) throw new UsageError(`--stale-after ${text}: expected a number of days, 1 to 366`);
  return days;
}

/** One line on a terminal that says how far the collection is. */
class ProgressLine {
  private readonly terminal = Boolean(process.stderr.isTTY);
  private shownAt = 0;

  show(progress: Progress): void {
    const now = Date.now();
    if (!this.terminal || now - this.shownAt < 100) return;
    this.shownAt = now;
    const { rules, rulesRead, results, requests, refused } = progress;
    process.stderr.write(
      `\r\u001b[Kaims: ${rulesRead} of ${rules} rules, ${results} results, ${requests} requests${refused > 0 ? `, ${refused} repeated` : ''}`,
    );
  }

  clear(): void {
    if (this.shownAt > 0) process.stderr.write('\r\u001b[K');
    this.shownAt = 0;
  }
}

function summaryOf(collected: Collected, out: string, sha256: string, series: string | undefined): string {
  const { head, sources, stacks, problems } = collected;
  const standing = (value: string) => stacks.filter((stack) => stack.standing === value).length;
  const lines = [
    `Evidence of ${head.collectedAt.slice(0, 16).replace('T', ' ')} UTC, good until ${head.staleAfter.slice(0, 10)}`,
    '',
    `accounts   ${sources.map(({ account, region }) => `${account} ${region}`).join(', ') || 'none'}`,
    `rules      ${collected.rulesRead} of ${collected.rules} read${collected.resumed > 0 ? ` (${collected.resumed} by an earlier run)` : ''}, ${collected.results} results in ${collected.requests} requests`,
    ...(head.asked.inventory ? [`inventory  ${collected.assets} resources`] : []),
    head.asked.stacks
      ? `stacks     ${stacks.length}: ${standing('deployed')} as judged, ${standing('differs')} differ, ${standing('not deployed')} not deployed, ${standing('not known')} not known`
      : 'stacks     not compared: give the cloud assembly that was judged',
    ...sources
      .filter((source) => source.recording === false)
      .map(
        ({ account, region }) =>
          `warning    the configuration recorder of ${account} in ${region} is stopped: its results are stale`,
      ),
    '',
    `written    ${out} (sha256 ${sha256})`,
    ...(series === undefined ? [] : [`           ${series}`]),
    ...(head.complete
      ? []
      : [
          '',
          `INCOMPLETE: ${problems.length} question${problems.length === 1 ? ' was' : 's were'} not answered`,
          ...problems
            .slice(0, 10)
            .map(
              (problem) =>
                `  ${[problem.account, problem.region, problem.rule, problem.operation].filter(Boolean).join(' ')}: ${problem.reason}: ${problem.detail}`,
            ),
          ...(problems.length > 10 ? [`  and ${problems.length - 10} more`] : []),
          'What was read is kept. Mend this and run the same command again: it goes on where it ended.',
        ]),
    '',
  ];
  return lines.join('\n');
}
