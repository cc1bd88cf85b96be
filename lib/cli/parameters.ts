import { readFileSync } from 'node:fs';
import { UsageError } from './usage-error';

/** Parameter values that a deployment fixes, by stack name, template file, or `*` for all. */
export type Parameters = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Reads `--parameters`: either `{ "Stack": { "Name": "value" } }`, with `*` for every stack, or
 * the list of `ParameterKey` and `ParameterValue` that the AWS CLI takes, which then holds for every stack.
 *
 * @throws UsageError when the file cannot be read or has another shape
 */
export function readParameters(file: string | undefined): Parameters {
  if (file === undefined) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UsageError(
      `${file} ${code ? `cannot be read (${code})` : `is not valid JSON: ${(error as Error).message}`}`,
    );
  }
  if (Array.isArray(parsed)) return { '*': fromList(file, parsed) };
  if (typeof parsed !== 'object' || parsed === null) throw shape(file);
  const result: Record<string, Record<string, string>> = Object.create(null);
  for (const [stack, values] of Object.entries(parsed)) {
    if (typeof values !== 'object' || values === null || Array.isArray(values)) throw shape(file);
    result[stack] = Object.create(null) as Record<string, string>;
    for (const [name, value] of Object.entries(values)) result[stack][name] = String(value);
  }
  return result;
}

function fromList(file: string, list: readonly unknown[]): Record<string, string> {
  const values = Object.create(null) as Record<string, string>;
  for (const entry of list) {
    const { ParameterKey, ParameterValue } = (entry ?? {}) as { ParameterKey?: unknown; ParameterValue?: unknown };
    if (typeof ParameterKey !== 'string' || ParameterValue === undefined) throw shape(file);
    values[ParameterKey] = String(ParameterValue);
  }
  return values;
}

function shape(file: string): UsageError {
  return new UsageError(
    `${file}: expected { "<stack name or *>": { "<parameter>": "<value>" } }, or the AWS CLI's list of ParameterKey and ParameterValue`,
  );
}
