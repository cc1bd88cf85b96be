import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ControlId, isStandard, STANDARDS, type Standard } from '../../policies/controls';
import { takeInventory } from '../../policies/cryptography';
import { run } from '../../policies/judge/run';
import { ledgerFromRuns } from '../../policies/ledger/from-run';
import { type Ledger, RUN_FILE } from '../../policies/ledger/ledger';
import { narrowLedger } from '../../policies/ledger/narrow';
import { assertBelongs, readLedger } from '../../policies/ledger/read';
import { type RunFacts, runFacts } from '../../policies/ledger/run-facts';
import { RULES } from '../../policies/rules';
import { isAiType } from '../../policies/rules/ai-types';
import { EXEMPT_TYPES } from '../../policies/rules/exempt-types';
import { ResourceGraph } from '../../policies/template/graph';
import { readWaivers } from '../../policies/waivers/read';
import { cover } from '../coverage';
import { type MergedEvidence, mergeEvidence } from '../evidence/merge';
import { readEvidence } from '../evidence/read-evidence';
import { periodOf, readSeries } from '../evidence/series';
import { proofOf } from '../reachability/proof';
import { readRecords } from '../records/read-records';
import { driftFindings } from '../report/drift-findings';
import { DEFAULT_FORMATS, RENDERERS, type ReportFormat } from '../report/render';
import type { ReportFacts } from '../report/report-facts';
import { summaryOf } from '../report/summary';
import { summaryText } from '../report/summary-text';
import { ExitCode } from './exit-code';
import { parseFailOn } from './fail-on';
import { type Inputs, readInputs } from './inputs';
import { writeStdout } from './output';
import { readParameters } from './parameters';
import { writeReportFiles } from './report-files';
import { UsageError } from './usage-error';

/** Options of `aims report`. */
export interface ReportOptions {
  readonly out?: string;
  /** Names of formats, separated by commas. */
  readonly formats?: string;
  readonly ledger?: string;
  readonly parameters?: string;
  readonly waivers?: string;
  readonly together?: boolean;
  readonly standard?: readonly string[];
  /** Folder of YAML files with records. */
  readonly records?: string;
  /** Evidence file of `aims evidence collect`. */
  readonly live?: string;
  /** Series of evidence files, for what they say of a period. */
  readonly series?: string;
  /** `error`, `warning` or `never`. */
  readonly failOn?: string;
}

/** `aims report`: judges templates, or reads a ledger about them, and writes the coverage report. */
export function report(paths: readonly string[], options: ReportOptions): ExitCode {
  const formats = parseFormats(options.formats);
  const standards = parseStandards(options.standard);
  const failOn = parseFailOn(options.failOn ?? 'never');
  const given = paths.length > 0 ? paths : ['cdk.out'];
  const inputs = readInputs(given, readParameters(options.parameters), options.together ?? false);
  const asOf = new Date().toISOString().slice(0, 10);
  const records = options.records === undefined ? [] : readRecords(options.records);
  // One graph for the rules and the sections that ask the templates themselves.
  const graphs = inputs.assemblies.map((assembly) => new ResourceGraph(assembly));
  const ledger =
    options.ledger === undefined ? judged(graphs, options.waivers, asOf) : readFor(inputs, options.ledger, options);
  const narrowed = standards === undefined ? ledger : narrowLedger(ledger, standards.map(rulesOf));
  const live = options.live === undefined ? undefined : liveEvidence(narrowed, options.live, options.series, asOf);
  if (live === undefined && options.series !== undefined)
    throw new UsageError('--series says what evidence says of a period: give --live as well');
  const coverage = cover({
    ledger: narrowed,
    records,
    live: live?.observations,
    reasonsNotCovered: EXEMPT_TYPES,
    standards,
    asOf,
  });
  const facts: ReportFacts = {
    templates: ledger.templates,
    inputs: given,
    ledger: options.ledger,
    rulesNotInLedger: options.ledger === undefined ? undefined : rulesNotIn(ledger),
    ledgerRun: options.ledger === undefined ? undefined : factsBeside(options.ledger),
    skippedFiles: inputs.skipped,
    recordsRead: options.records !== undefined,
    live: live?.facts,
    reachability: graphs.map((graph) => proofOf(graph)),
    cryptography: takeInventory(graphs),
    run: runFacts(),
  };
  const files = formats.flatMap((format) => RENDERERS[format](coverage, facts));
  const written = writeReportFiles(options.out ?? 'reports', files);
  writeStdout([summaryText(coverage, facts, written)]);
  // A rule that broke said nothing of its control: the report shows it, and nobody may take it for complete.
  if (coverage.verdicts.some((verdict) => verdict.verdict === 'broken')) return ExitCode.ERROR;
  if (failOn === 'never') return ExitCode.CLEAN;
  const { failures } = summaryOf(coverage, facts);
  const drift = driftFindings(coverage, facts.live);
  const errors = failures.error + drift.filter((finding) => finding.severity === 'error').length;
  const warnings = failures.warning + drift.filter((finding) => finding.severity === 'warning').length;
  return errors > 0 || (failOn === 'warning' && warnings > 0) ? ExitCode.FINDINGS : ExitCode.CLEAN;
}

/** One ledger over all assemblies, judged with every rule. */
function judged(graphs: readonly ResourceGraph[], waiversFile: string | undefined, today: string): Ledger {
  const waivers = waiversFile === undefined ? [] : readWaivers(waiversFile);
  const runs = graphs.map((graph) => run(graph.assembly, { rules: RULES, waivers, today, graph }));
  return ledgerFromRuns(runs, RULES);
}

/** A ledger that was written before, about exactly these templates. */
function readFor(inputs: Inputs, file: string, { parameters, waivers }: ReportOptions): Ledger {
  const decided = [
    ...(parameters === undefined ? [] : ['--parameters']),
    ...(waivers === undefined ? [] : ['--waivers']),
  ];
  if (decided.length > 0)
    throw new UsageError(
      `${decided.join(' and ')} cannot change a ledger, whose verdicts are given: leave out ${decided.length > 1 ? 'them' : 'it'}, or leave out --ledger to judge again`,
    );
  const [assembly, ...others] = inputs.assemblies;
  if (!assembly || others.length > 0)
    throw new UsageError(
      `--ledger ${file} speaks of one assembly, and the paths hold ${inputs.assemblies.length}: name the one it was written for`,
    );
  const ledger = readLedger(file);
  assertBelongs(ledger, assembly, file);
  return ledger;
}

/** What an evidence file says of the verdicts of a ledger. */
function liveEvidence(ledger: Ledger, file: string, series: string | undefined, asOf: string): MergedEvidence {
  const aiTypes = [...new Set(RULES.flatMap((rule) => rule.appliesTo))].filter(
    (type) => isAiType(type) && !type.startsWith('embedded:'),
  );
  const { observations, facts } = mergeEvidence(ledger, readEvidence(file), {
    asOf,
    isAiType,
    aiTypes: aiTypes.sort(),
  });
  const period = series === undefined ? undefined : periodOf(readSeries(series));
  return { observations, facts: { ...facts, file, ...(period === undefined ? {} : { period }) } };
}

/** How many rules of this version a ledger does not hold. */
function rulesNotIn(ledger: Ledger): number {
  const held = new Set(ledger.rules.map((rule) => rule.id));
  return RULES.filter((rule) => !held.has(rule.id)).length;
}

/** The facts of the run that wrote a ledger, where they lie beside it. */
function factsBeside(ledger: string): RunFacts | undefined {
  const file = join(dirname(ledger), RUN_FILE);
  if (!existsSync(file)) return undefined;
  try {
    const facts = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<keyof RunFacts, unknown>>;
    const text = (key: keyof RunFacts) => (typeof facts[key] === 'string' ? facts[key] : undefined);
    const [time, tool, version, node] = [text('time'), text('tool'), text('version'), text('node')];
    if (time === undefined || tool === undefined || version === undefined || node === undefined) return undefined;
    return { time, tool, version, node, revision: text('revision') };
  } catch {
    // Facts that cannot be read are left out: nothing in the report rests on them.
    return undefined;
  }
}

function parseFormats(list: string | undefined): readonly ReportFormat[] {
  if (list === undefined) return DEFAULT_FORMATS;
  const names = [...new Set(list.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  const known = (name: string): name is ReportFormat => Object.hasOwn(RENDERERS, name);
  const wrong = names.find((name) => !known(name));
  if (wrong !== undefined || names.length === 0)
    throw new UsageError(
      `--formats ${list}: ${wrong === undefined ? 'names no format' : `there is no format "${wrong}"`}, expected some of ${Object.keys(RENDERERS).join(',')}`,
    );
  return names.filter(known);
}

function parseStandards(names: readonly string[] | undefined): readonly Standard[] | undefined {
  if (names === undefined) return undefined;
  return names.map((name) => {
    if (!isStandard(name))
      throw new UsageError(`there is no standard "${name}": expected ${Object.keys(STANDARDS).join(', ')}`);
    return name;
  });
}

/** The standard whose rules a standard rests on: results for the 2013 edition derive from the 2022 controls. */
function rulesOf(standard: Standard): ControlId extends `${infer Name}:${string}` ? Name : never {
  return standard === 'iso42001' ? 'iso42001' : 'iso27001';
}
