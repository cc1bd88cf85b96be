import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { isControlId } from '../../policies/controls';
import schema from '../../schemas/records.schema.json';
import type { CoverageRecord } from '../coverage';

/** Records that cannot be used: every problem with its place, what was expected, and what to do. */
export class RecordsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'RecordsError';
  }
}

/**
 * Reads every YAML file of a folder as a list of records, in the order of the file names.
 *
 * @throws RecordsError with every problem found, each with file, line and column
 */
export function readRecords(folder: string): CoverageRecord[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new RecordsError([
      `--records ${folder}: ${code === 'ENOENT' ? 'does not exist: name the folder that holds the YAML files of records' : `cannot be read (${code})`}`,
    ]);
  }
  const records: CoverageRecord[] = [];
  const problems: string[] = [];
  const places = new Map<string, string>();
  for (const name of names.sort()) {
    const file = join(folder, name);
    const { list, found, at } = parse(file, readFileSync(file, 'utf8'));
    problems.push(...found);
    for (const [index, record] of list.entries()) {
      const place = at(`/${index}/id`);
      const earlier = places.get(record.id);
      if (earlier !== undefined) problems.push(`${place}: the id "${record.id}" is also that of ${earlier}`);
      places.set(record.id, place);
      for (const [position, id] of record.controls.entries())
        if (!isControlId(id))
          problems.push(
            `${at(`/${index}/controls/${position}`)}: there is no control "${id}": see "aims list controls"`,
          );
      records.push(record);
    }
  }
  if (problems.length > 0) throw new RecordsError(problems);
  return records;
}

interface Parsed {
  readonly list: readonly CoverageRecord[];
  readonly found: readonly string[];
  readonly at: (pointer: string) => string;
}

function parse(file: string, text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', strict: true });
  const at = (pointer: string): string => {
    const path = pointer
      .split('/')
      .slice(1)
      .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      const { line, col } = lines.linePos(node.range[0]);
      return `${file}:${line}:${col}`;
    }
    return `${file}:1:1`;
  };
  const failed = (...found: string[]): Parsed => ({ list: [], found, at });
  if (document.errors.length > 0)
    return failed(
      ...document.errors.map((error) => {
        const place = error.linePos?.[0];
        return `${file}:${place?.line ?? 1}:${place?.col ?? 1}: is not valid YAML: ${error.message.split('\n')[0]}`;
      }),
    );
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    return failed(`${file}: uses too many YAML aliases; write the values out`);
  }
  if (value === null || value === undefined) return failed();
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
  addFormats(ajv);
  const validate = ajv.compile<CoverageRecord[]>(schema);
  if (validate(value)) return { list: value, found: [], at };
  return failed(
    ...(validate.errors ?? [])
      .filter((error) => error.keyword !== 'if')
      .map((error) => `${at(error.instancePath)}: ${words(error)}`),
  );
}

/** One sentence about a schema error. */
function words(error: ErrorObject): string {
  const place = error.instancePath === '' ? 'the file' : error.instancePath.slice(1);
  const data = JSON.stringify(error.data) ?? 'nothing';
  const got = data.length > 80 ? `${data.slice(0, 79)}…` : data;
  switch (error.keyword) {
    case 'required':
      return `${place} lacks "${(error.params as { missingProperty: string }).missingProperty}": add it`;
    case 'additionalProperties':
      return `${place} has the unknown field "${(error.params as { additionalProperty: string }).additionalProperty}": expected ${Object.keys((error.parentSchema?.['properties'] ?? {}) as object).join(', ')}`;
    case 'enum':
      return `${place} is ${got}: expected ${(error.params as { allowedValues: string[] }).allowedValues.join(', ')}`;
    case 'format':
      return `${place} is ${got}: expected a date such as "2027-06-30", in quotes`;
    case 'pattern':
      return `${place} is ${got}: expected text like /${(error.params as { pattern: string }).pattern}/`;
    case 'not':
      return `${place} says "applicable", which only a record of the kind "applicability" may`;
    default:
      return `${place} is ${got}: it ${error.message}`;
  }
}
