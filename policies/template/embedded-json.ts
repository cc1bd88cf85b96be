import { joinText, type ObjectValue, type Reference, Text, type Unknown, type Value } from './value';

/**
 * Parses a JSON document that a template holds as text, often pieced together by `Fn::Join` or
 * `Fn::Sub`. The holes stay what they were: references and unknown values, at their place.
 *
 * @returns `undefined` when the text is no JSON
 */
export function parseEmbeddedJson(value: Value): Value {
  if (typeof value === 'string') return parse(value, []);
  if (!(value instanceof Text)) return undefined;
  const holes: (Unknown | Reference)[] = [];
  let json = '';
  let inString = false;
  for (const part of value.parts) {
    if (typeof part === 'string') {
      inString = endsInString(part, inString);
      json += part;
      continue;
    }
    const mark = `${MARK}${holes.length}${MARK}`;
    holes.push(part);
    json += inString ? mark : `"${mark}"`;
  }
  return parse(json, holes);
}

/** A private-use character: legal in JSON text, and not in any template by accident. */
const MARK = '\uE000';
const HOLE = /\uE000(\d+)\uE000/g;

function parse(json: string, holes: readonly (Unknown | Reference)[]): Value {
  try {
    return restore(JSON.parse(json), holes);
  } catch {
    return undefined;
  }
}

function restore(value: unknown, holes: readonly (Unknown | Reference)[]): Value {
  if (typeof value === 'string') return restoreText(value, holes);
  if (Array.isArray(value)) return value.map((item) => restore(item, holes));
  if (typeof value === 'object' && value !== null) {
    const object = Object.create(null) as { [key: string]: Value };
    for (const [key, child] of Object.entries(value)) object[String(restoreText(key, holes))] = restore(child, holes);
    return object as ObjectValue;
  }
  return value as Value;
}

function restoreText(text: string, holes: readonly (Unknown | Reference)[]): Value {
  if (holes.length === 0 || !text.includes(MARK)) return text;
  const parts: Value[] = [];
  let last = 0;
  for (const match of text.matchAll(HOLE)) {
    parts.push(text.slice(last, match.index), holes[Number(match[1])]);
    last = match.index + match[0].length;
  }
  parts.push(text.slice(last));
  return joinText(parts.filter((part) => part !== ''));
}

/** Whether a JSON text that began inside or outside a string ends inside one. */
function endsInString(text: string, inString: boolean): boolean {
  let inside = inString;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inside && character === '\\') i++;
    else if (character === '"') inside = !inside;
  }
  return inside;
}
