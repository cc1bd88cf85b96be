import type { TemplateCase } from './rule-cases';

/** A template in which a parameter gives one value that was written down. */
export interface HiddenValue {
  /** Logical id and path of the value. */
  readonly at: string;
  readonly resource: string;
  readonly template: TemplateCase;
}

/** The template once for each literal in its resources' properties, with a parameter in the literal's place. */
export function* withEachValueHidden(template: TemplateCase): Generator<HiddenValue> {
  const resources = JSON.parse(JSON.stringify(template.resources)) as Record<string, { Properties?: unknown }>;
  const parameters = { ...template.parameters, HiddenValue: { Type: 'String' } };
  for (const [resource, { Properties }] of Object.entries(resources))
    for (const place of literalsIn(Properties, resource)) {
      const literal = place.within[place.key];
      place.within[place.key] = { Ref: 'HiddenValue' };
      // A copy: the next one must not change what a caller keeps.
      yield { at: place.at, resource, template: { ...template, resources: structuredClone(resources), parameters } };
      place.within[place.key] = literal;
    }
}

interface Place {
  readonly within: Record<string, unknown>;
  readonly key: string;
  readonly at: string;
}

function literalsIn(value: unknown, at: string): Place[] {
  if (typeof value !== 'object' || value === null || isIntrinsic(value)) return [];
  const within = value as Record<string, unknown>;
  return Object.keys(within).flatMap((key) => {
    const child = within[key];
    const place = { within, key, at: `${at}.${key}` };
    return typeof child === 'object' && child !== null ? literalsIn(child, place.at) : [place];
  });
}

function isIntrinsic(value: object): boolean {
  const keys = Object.keys(value);
  return keys.length === 1 && /^(Ref|Condition|Fn::)/.test(keys[0]!);
}
