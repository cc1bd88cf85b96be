import { readFileSync } from 'node:fs';
import { counts, type Finding, run } from '../../policies/judge/run';
import { RULES } from '../../policies/rules';
import { PositionFinder } from '../../policies/template/position';
import type { Template } from '../../policies/template/template';
import { readWaivers } from '../../policies/waivers/read';
import type { Waiver } from '../../policies/waivers/waiver';
import { type FindingRecord, fingerprintOf, toRecord } from '../findings/finding-record';
import { FORMATS, type FormatName } from '../findings/format';
import type { CheckSummary } from '../findings/summary';
import { Tally } from '../findings/tally';
import { ExitCode } from './exit-code';
import { type FailOn, parseFailOn } from './fail-on';
import { type Inputs, readInputs } from './inputs';
import { writeFile, writeStdout } from './output';
import { readParameters } from './parameters';
import { selectRules } from './selection';
import { UsageError } from './usage-error';

/** Options of `aims check`. */
export interface CheckOptions {
  readonly standard?: readonly string[];
  readonly rule?: readonly string[];
  readonly skipRule?: readonly string[];
  /** `FORMAT` for standard output or `FORMAT=FILE`. */
  readonly format?: readonly string[];
  readonly all?: boolean;
  readonly failOn?: string;
  readonly failOnUnknown?: boolean;
  readonly parameters?: string;
  readonly waivers?: string;
  readonly baseline?: string;
  readonly together?: boolean;
}

/** `aims check`: judges templates and prints the findings. */
export function check(paths: readonly string[], options: CheckOptions): ExitCode {
  const outputs = parseFormats(options.format ?? ['text']);
  const failOn = parseFailOn(options.failOn ?? 'error');
  const rules = selectRules(options);
  const baseline = readBaseline(options.baseline);
  const waivers = options.waivers === undefined ? [] : readWaivers(options.waivers);
  const inputs = readInputs(
    paths.length > 0 ? paths : ['cdk.out'],
    readParameters(options.parameters),
    options.together ?? false,
  );

  const toStdout = outputs.filter((output) => output.file === undefined);
  if (toStdout.length > 1)
    throw new UsageError(
      'only one format can go to standard output: give the others a file, as in --format json=findings.json',
    );
  // Files first: they are what a CI job keeps, and each needs a pass of its own over the findings.
  let summary: CheckSummary | undefined;
  for (const { format, file } of [...outputs.filter((output) => output.file !== undefined), ...toStdout]) {
    const pass = new Pass(inputs, rules, waivers, baseline, options.all ?? false);
    const colour = file === undefined && Boolean(process.stdout.isTTY) && process.env['NO_COLOR'] === undefined;
    const pieces = FORMATS[format](pass.records(), () => pass.summary(), { colour });
    if (file === undefined) writeStdout(pieces);
    else writeFile(file, pieces);
    summary = pass.summary();
  }
  return exitCode(summary!, failOn, options.failOnUnknown ?? false);
}

/** One reading of all findings. */
class Pass {
  private readonly tally: Tally;
  private positions?: { template: Template; finder: PositionFinder | undefined };

  constructor(
    private readonly inputs: Inputs,
    private readonly rules: ReturnType<typeof selectRules>,
    private readonly waivers: readonly Waiver[],
    private readonly baseline: ReadonlySet<string>,
    private readonly all: boolean,
  ) {
    this.tally = new Tally(new Set(rules.flatMap((rule) => rule.appliesTo)), rules.length);
  }

  *records(): Generator<FindingRecord> {
    const knownRuleIds = new Set(RULES.map((rule) => rule.id));
    const today = new Date().toISOString().slice(0, 10);
    for (const assembly of this.inputs.assemblies) {
      this.tally.addAssembly(assembly);
      const judged = run(assembly, { rules: this.rules, knownRuleIds, waivers: this.waivers, today });
      for (const finding of judged.findings) {
        const isFailure = finding.verdict === 'fail' || finding.verdict === 'broken';
        const inBaseline =
          finding.verdict === 'fail' && this.baseline.size > 0 && this.baseline.has(fingerprintOf(finding));
        this.tally.addFinding(finding, judged.waivers, inBaseline);
        const shown = this.all || (isFailure && counts(finding, judged.waivers) && !inBaseline);
        if (shown) yield toRecord(finding, judged.waivers, isFailure ? this.locate(finding) : undefined, this.baseline);
      }
      this.tally.addMistakes(judged.mistakes);
    }
  }

  summary(): CheckSummary {
    return this.tally.summary(this.inputs.skipped.length);
  }

  private locate(finding: Finding) {
    const { template, logicalId } = finding.resource;
    if (this.positions?.template !== template) {
      const text = this.inputs.textOf(template);
      this.positions = { template, finder: text === undefined ? undefined : new PositionFinder(text) };
    }
    return this.positions.finder?.locate(logicalId, finding.at);
  }
}

function exitCode(summary: CheckSummary, failOn: FailOn, failOnUnknown: boolean): ExitCode {
  if (summary.verdicts.broken > 0) return ExitCode.ERROR;
  if (failOn === 'never') return ExitCode.CLEAN;
  const errors = summary.failures.error + summary.mistakes.filter((mistake) => mistake.severity === 'error').length;
  const warnings =
    summary.failures.warning + summary.mistakes.filter((mistake) => mistake.severity === 'warning').length;
  if (errors > 0 || (failOn === 'warning' && warnings > 0)) return ExitCode.FINDINGS;
  return failOnUnknown && summary.verdicts.unknown > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
}

function parseFormats(formats: readonly string[]): { format: FormatName; file?: string }[] {
  return formats.map((entry) => {
    const [name, ...rest] = entry.split('=');
    if (!name || !Object.hasOwn(FORMATS, name))
      throw new UsageError(
        `--format ${entry}: expected ${Object.keys(FORMATS).join(', ')}, with =FILE to write to a file`,
      );
    return { format: name as FormatName, file: rest.length > 0 ? rest.join('=') : undefined };
  });
}

/** Fingerprints of the failures that an earlier `--format json` run printed. */
function readBaseline(file: string | undefined): ReadonlySet<string> {
  if (file === undefined) return new Set();
  try {
    const { verdicts } = JSON.parse(readFileSync(file, 'utf8')) as {
      verdicts: { verdict: string; fingerprint: string }[];
    };
    return new Set(verdicts.filter((one) => one.verdict === 'fail').map((one) => one.fingerprint));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UsageError(
      `--baseline ${file} ${code ? `cannot be read (${code})` : 'is not the output of "aims check --format json"'}`,
    );
  }
}
