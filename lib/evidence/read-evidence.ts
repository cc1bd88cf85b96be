import { createHash } from 'node:crypto';
import {
  EVIDENCE_VERSION,
  type Evidence,
  type EvidenceAsset,
  type EvidenceHead,
  type EvidenceProblem,
  type EvidenceResult,
  type EvidenceRule,
  type EvidenceSource,
  type EvidenceStack,
} from './evidence';
import { EvidenceError } from './evidence-error';
import { linesOf } from './lines';

/**
 * Reads an evidence file. The results stay on disk and are read when they are asked for.
 *
 * @throws EvidenceError when it is no evidence file, of another version, cut off, or refers to what it does not hold
 */
export function readEvidence(file: string): Evidence {
  const sources: EvidenceSource[] = [];
  const stacks: EvidenceStack[] = [];
  const rules: EvidenceRule[] = [];
  const assets: EvidenceAsset[] = [];
  const problems: EvidenceProblem[] = [];
  const counted = { sources: 0, stacks: 0, rules: 0, assets: 0, problems: 0, results: 0 };
  let head: EvidenceHead | undefined;
  let end: Record<string, number> | undefined;
  const hash = createHash('sha256');
  let number = 0;
  for (const line of linesOf(file, (bytes) => hash.update(bytes))) {
    number++;
    const entry = parse(file, line, number);
    if (!head) head = headOf(file, entry);
    else if (end) throw new EvidenceError(file, `goes on behind its end, at line ${number}; collect again`);
    else if (entry['result']) {
      checkResult(file, entry['result'] as EvidenceResult, rules.length, number);
      counted.results++;
    } else if (entry['asset']) counted.assets = assets.push(entry['asset'] as EvidenceAsset);
    else if (entry['rule']) counted.rules = rules.push(entry['rule'] as EvidenceRule);
    else if (entry['source']) counted.sources = sources.push(entry['source'] as EvidenceSource);
    else if (entry['stack']) counted.stacks = stacks.push(entry['stack'] as EvidenceStack);
    else if (entry['problem']) counted.problems = problems.push(entry['problem'] as EvidenceProblem);
    else if (entry['end']) end = entry['end'] as Record<string, number>;
    else throw new EvidenceError(file, `line ${number} is of a kind that this version does not know`);
  }
  if (!head) throw new EvidenceError(file, 'is empty: expected the output of "aims evidence collect"');
  if (!end) throw new EvidenceError(file, 'has no end: it was cut off; collect again');
  for (const [name, count] of Object.entries(counted))
    if (end[name] !== count)
      throw new EvidenceError(file, `holds ${count} ${name}, and says ${end[name]}; collect again`);
  if ([...rules, ...assets].some((entry) => !sources[entry.source]))
    throw new EvidenceError(file, 'refers to a source that it does not hold; collect again');
  return {
    head,
    sources,
    stacks,
    rules,
    assets,
    problems,
    results: { [Symbol.iterator]: () => resultsOf(file) },
    sha256: hash.digest('hex'),
  };
}

function headOf(file: string, entry: Record<string, unknown>): EvidenceHead {
  if (entry['evidence'] !== EVIDENCE_VERSION)
    throw new EvidenceError(
      file,
      entry['evidence'] === undefined
        ? 'is no evidence file: expected the output of "aims evidence collect"'
        : `expected evidence of version ${EVIDENCE_VERSION}, got ${JSON.stringify(entry['evidence'])}; collect again with this version`,
    );
  return entry as unknown as EvidenceHead;
}

const RESULTS: ReadonlySet<unknown> = new Set(['compliant', 'non-compliant', 'insufficient data', 'not applicable']);

function checkResult(file: string, result: EvidenceResult, rules: number, line: number): void {
  if (!(Number.isInteger(result.rule) && result.rule >= 0 && result.rule < rules))
    throw new EvidenceError(file, `line ${line} refers to rule ${result.rule}, which the file does not hold`);
  if (!RESULTS.has(result.result))
    throw new EvidenceError(file, `line ${line} has the result ${JSON.stringify(result.result)}, which is none`);
}

function* resultsOf(file: string): Generator<EvidenceResult> {
  let number = 0;
  for (const line of linesOf(file)) {
    number++;
    // The other kinds of line were read and checked before.
    if (line.startsWith('{"result":')) yield parse(file, line, number)['result'] as EvidenceResult;
  }
}

function parse(file: string, line: string, number: number): Record<string, unknown> {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry === 'object' && entry !== null) return entry as Record<string, unknown>;
  } catch {
    // Told below, with the line.
  }
  throw new EvidenceError(
    file,
    number === 1
      ? 'is no evidence file: expected the output of "aims evidence collect"'
      : `line ${number} is not JSON: the file is damaged; collect again`,
  );
}
