import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { Assembly } from '../template/assembly';
import type { Mistake, Waiver } from '../waivers/waiver';
import {
  LEDGER_VERSION,
  type Ledger,
  type LedgerResource,
  type LedgerRule,
  type LedgerTemplate,
  type LedgerVerdict,
} from './ledger';

/** A ledger that cannot be used: says why and what to do. */
export class LedgerError extends Error {
  constructor(
    readonly file: string,
    problem: string,
  ) {
    super(`${file}: ${problem}`);
    this.name = 'LedgerError';
  }
}

/**
 * Reads a ledger line by line.
 *
 * @throws LedgerError when it is no ledger, of another version, cut off, or refers to what it does not hold
 */
export function readLedger(file: string): Ledger {
  const templates: LedgerTemplate[] = [];
  const rules: LedgerRule[] = [];
  const resources: LedgerResource[] = [];
  const waivers: Waiver[] = [];
  const verdicts: LedgerVerdict[] = [];
  const mistakes: Mistake[] = [];
  let head = false;
  let end: Record<string, number> | undefined;
  let number = 0;
  for (const line of linesOf(file)) {
    number++;
    let entry: Record<string, unknown>;
    try {
      entry = JSON.parse(line) as Record<string, unknown>;
    } catch {
      throw new LedgerError(file, `line ${number} is not JSON: the file is damaged; judge again`);
    }
    if (!head) {
      if (entry['ledger'] !== LEDGER_VERSION)
        throw new LedgerError(
          file,
          `expected a ledger of version ${LEDGER_VERSION}, got ${JSON.stringify(entry['ledger'] ?? line.slice(0, 40))}; judge again with this version`,
        );
      head = true;
    } else if (entry['v']) verdicts.push(entry['v'] as LedgerVerdict);
    else if (entry['resource']) resources.push(entry['resource'] as LedgerResource);
    else if (entry['rule']) rules.push(entry['rule'] as LedgerRule);
    else if (entry['template']) templates.push(entry['template'] as LedgerTemplate);
    else if (entry['waiver']) waivers.push(entry['waiver'] as Waiver);
    else if (entry['mistake']) mistakes.push(entry['mistake'] as Mistake);
    else if (entry['end']) end = entry['end'] as Record<string, number>;
  }
  const counted = { templates, rules, resources, waivers, verdicts };
  if (!end) throw new LedgerError(file, 'has no end: it was cut off; judge again');
  for (const [name, list] of Object.entries(counted))
    if (end[name] !== list.length)
      throw new LedgerError(file, `holds ${list.length} ${name}, and says ${end[name]}; judge again`);
  for (const verdict of verdicts)
    if (
      !rules[verdict.rule] ||
      !resources[verdict.resource] ||
      (verdict.waiver !== undefined && !waivers[verdict.waiver])
    )
      throw new LedgerError(file, 'refers to a rule, resource or waiver that it does not hold; judge again');
  return { ...counted, mistakes };
}

/**
 * Makes sure that a ledger speaks of exactly these templates.
 *
 * @throws LedgerError when a template is missing, added or changed, or when look-ups were not answered
 */
export function assertBelongs(ledger: Ledger, assembly: Assembly, file: string): void {
  if (assembly.missingContext.length > 0)
    throw new LedgerError(
      file,
      `the assembly lists missing context (${assembly.missingContext[0]}): its templates hold dummy values; synthesise again with credentials`,
    );
  const judged = new Map(ledger.templates.map((template) => [template.file, template.sha256]));
  for (const template of assembly.templates) {
    const sha256 = judged.get(template.file);
    if (sha256 === undefined) throw new LedgerError(file, `does not know the template ${template.file}; judge again`);
    if (sha256 !== template.sha256)
      throw new LedgerError(file, `was written for another ${template.file} than the one in the assembly; judge again`);
    judged.delete(template.file);
  }
  const [gone] = judged.keys();
  if (gone !== undefined)
    throw new LedgerError(file, `speaks of the template ${gone}, which is not in the assembly; judge again`);
}

/** Lines of a file that may be larger than a string can be. */
function* linesOf(file: string): Generator<string> {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    throw new LedgerError(file, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    const buffer = Buffer.alloc(1 << 16);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let bytes = readSync(descriptor, buffer); bytes > 0; bytes = readSync(descriptor, buffer)) {
      rest += decoder.write(buffer.subarray(0, bytes));
      const lines = rest.split('\n');
      rest = lines.pop()!;
      for (const line of lines) if (line !== '') yield line;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(descriptor);
  }
}
