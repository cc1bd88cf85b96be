import { readFileSync } from 'node:fs';
import { isRawObject } from '../template/template';
import type { Waiver } from './waiver';

/** A waivers file that cannot be used: says where and what was expected. */
export class WaiversError extends Error {
  constructor(
    readonly file: string,
    problem: string,
  ) {
    super(`${file}: ${problem}`);
    this.name = 'WaiversError';
  }
}

const TEXT_KEYS = ['template', 'property', 'approver', 'ticket', 'logicalId', 'path'] as const;
const DATE_KEYS = ['approvedOn', 'expires'] as const;
const KNOWN = new Set<string>(['rule', 'reason', ...TEXT_KEYS, ...DATE_KEYS]);

/**
 * Reads `waivers.yaml`: a list of `rule`, `reason`, one of `path`, `logicalId` or `template`, and
 * optionally `property`, `approver`, `approvedOn`, `expires`, `ticket`.
 *
 * @throws WaiversError when the file cannot be read, is no YAML, or an entry is not as described
 */
export function readWaivers(file: string): Waiver[] {
  const yaml = require('js-yaml') as typeof import('js-yaml');
  let list: unknown;
  try {
    list = yaml.load(readFileSync(file, 'utf8'), { schema: yaml.CORE_SCHEMA, filename: file });
  } catch (error) {
    if (error instanceof yaml.YAMLException)
      throw new WaiversError(
        `${file}:${(error.mark?.line ?? 0) + 1}:${(error.mark?.column ?? 0) + 1}`,
        `is not valid YAML: ${error.reason}`,
      );
    throw new WaiversError(file, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) throw new WaiversError(file, 'expected a list of waivers, each with "rule" and "reason"');
  return list.map((entry: unknown, index) => toWaiver(entry, `${file}: waiver ${index + 1}`));
}

function toWaiver(entry: unknown, place: string): Waiver {
  if (!isRawObject(entry)) throw new WaiversError(place, 'expected an object with "rule" and "reason"');
  for (const key of Object.keys(entry))
    if (!KNOWN.has(key))
      throw new WaiversError(place, `has the unknown key "${key}": expected ${[...KNOWN].join(', ')}`);
  for (const key of KNOWN)
    if (entry[key] !== undefined && typeof entry[key] !== 'string')
      throw new WaiversError(place, `has ${key} ${JSON.stringify(entry[key])}: expected a text; put it in quotes`);
  const text = (key: string): string | undefined =>
    typeof entry[key] === 'string' && entry[key] !== '' ? (entry[key] as string) : undefined;
  const ruleId = text('rule');
  const reason = text('reason');
  if (!ruleId || !reason) throw new WaiversError(place, 'needs "rule" and "reason"');
  for (const key of DATE_KEYS) {
    const date = text(key);
    if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
      throw new WaiversError(place, `has ${key} "${date}": expected YYYY-MM-DD`);
  }
  if (!text('path') && !text('logicalId') && !text('template'))
    throw new WaiversError(
      place,
      'needs a scope: "path" (construct path), "logicalId" or "template"; waive as little as possible',
    );
  return {
    ruleId,
    reason,
    constructPath: text('path'),
    logicalId: text('logicalId'),
    template: text('template'),
    property: text('property'),
    approver: text('approver'),
    approvedOn: text('approvedOn'),
    expires: text('expires'),
    ticket: text('ticket'),
    origin: 'file',
    expired: false,
  };
}
