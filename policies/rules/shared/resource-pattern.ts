import type { Statement, Ternary } from '../../template/statement';
import { Pseudo, Text, textOf, Unknown, type Value } from '../../template/value';

/** A character that no resource name holds: stands for what a reference or parameter will put there. */
const OPAQUE = '\u0001';

/**
 * Whether one of a statement's resources is a pattern over all the samples, such as two different models.
 * A name that is only known at deployment is one resource, not all of them.
 */
export function reachesAll(statement: Statement, ...samples: readonly string[]): Ternary {
  if (statement.notResources.length > 0) return true;
  let open = false;
  for (const resource of statement.resources) {
    const pattern = patternOf(resource);
    if (pattern === undefined) open = true;
    else if (samples.every((sample) => pattern.test(sample))) return true;
  }
  return open ? 'unknown' : false;
}

/** The text of each resource of a statement, holes shown as `${…}`; what is no text is left out. */
export function resourceTexts(statement: Statement): string[] {
  return statement.resources.map(textOf).filter((text): text is string => text !== undefined);
}

function patternOf(value: Value): RegExp | undefined {
  if (value instanceof Unknown && !(value instanceof Pseudo)) return undefined;
  const text = textOf(value);
  if (text === undefined) return undefined;
  const parts = value instanceof Text ? value.parts : [value];
  const pattern = parts.map((part) => {
    if (part instanceof Pseudo) return '.*';
    if (typeof part !== 'string') return OPAQUE;
    return part
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, '.*')
      .replace(/\?/g, '.');
  });
  return new RegExp(`^${anywhere(pattern.join(''))}$`, 's');
}

/** Takes partition, region and account out of an ARN pattern: wherever the resource is, it is the same kind of pattern. */
function anywhere(pattern: string): string {
  const segments = pattern.split(':');
  if (segments[0] !== 'arn' || segments.length < 6) return pattern;
  return segments.map((segment, index) => ([1, 3, 4].includes(index) ? '[^:]*' : segment)).join(':');
}
