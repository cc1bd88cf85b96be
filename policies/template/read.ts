import { isRawObject, own, type RawObject } from './template';
import type { Tag } from './yaml-tags';

/** Bytes beyond which a file is refused. CloudFormation itself takes at most 1 MB. */
export const MAX_TEMPLATE_BYTES = 16 * 1024 * 1024;

/** Values that a template may expand to through YAML aliases. */
const MAX_VALUES = 2_000_000;

/** Nesting that is still read. */
const MAX_NESTING = 500;

/** A file that should be a template and is not: says where, what was expected and what to do. */
export class TemplateError extends Error {
  constructor(
    readonly file: string,
    readonly problem: string,
    readonly line?: number,
    readonly column?: number,
  ) {
    super(`${file}${line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`}: ${problem}`);
    this.name = 'TemplateError';
  }
}

/** The file is well-formed, but no CloudFormation template: a folder's other JSON and YAML files. */
export class NotATemplate extends TemplateError {}

/**
 * Parses a CloudFormation template in JSON or YAML, short-form intrinsics included.
 *
 * @param isStack the file is known to deploy a stack, which may be empty
 * @throws TemplateError when the text cannot be parsed, expands beyond reason, or nests too deeply
 * @throws NotATemplate when it holds no `Resources`
 */
export function parseTemplate(file: string, text: string, isStack = false): RawObject {
  const json = looksLikeJson(text);
  const parsed = json ? parseJson(file, text) : parseYaml(file, text);
  if (!isRawObject(parsed) || !(isStack || isRawObject(own(parsed, 'Resources'))))
    throw new NotATemplate(file, 'expected a CloudFormation template: an object with "Resources"');
  // JSON cannot alias, so its size bounds it; only the nesting can be hostile.
  measure(file, parsed, json ? Number.POSITIVE_INFINITY : MAX_VALUES);
  return parsed;
}

/** JSON starts with a brace; YAML flow style that does so too is JSON in practice. */
export function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text.slice(0, 1000));
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    if (error instanceof RangeError) throw new TemplateError(file, `nests deeper than ${MAX_NESTING} levels`);
    const at = firstJsonError(text);
    throw new TemplateError(file, `is not valid JSON: ${at.problem}`, at.line, at.column);
  }
}

function firstJsonError(text: string): { problem: string; line: number; column: number } {
  const { parse, printParseErrorCode } = require('jsonc-parser') as typeof import('jsonc-parser');
  const errors: import('jsonc-parser').ParseError[] = [];
  parse(text, errors, { allowTrailingComma: false, disallowComments: true });
  const first = errors[0];
  const before = text.slice(0, first?.offset ?? text.length);
  const line = before.split('\n').length;
  return {
    problem: first ? words(printParseErrorCode(first.error)) : 'it ends too early',
    line,
    column: before.length - before.lastIndexOf('\n'),
  };
}

/** `CommaExpected` → `comma expected`. */
function words(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function parseYaml(file: string, text: string): unknown {
  const yaml = require('js-yaml') as typeof import('js-yaml');
  try {
    return yaml.load(text, { schema: cloudFormationSchema(yaml), filename: file });
  } catch (error) {
    if (error instanceof yaml.YAMLException) {
      const { mark, reason } = error;
      throw new TemplateError(
        file,
        `is not valid YAML: ${reason}`,
        mark ? mark.line + 1 : undefined,
        mark ? mark.column + 1 : undefined,
      );
    }
    if (error instanceof RangeError) throw new TemplateError(file, `nests deeper than ${MAX_NESTING} levels`);
    throw error;
  }
}

let schema: import('js-yaml').Schema | undefined;

/** YAML's core types (no timestamps: `2010-09-09` is a text), merge keys, and CloudFormation's tags. */
function cloudFormationSchema(yaml: typeof import('js-yaml')): import('js-yaml').Schema {
  if (schema) return schema;
  const { TAGS } = require('./yaml-tags') as { TAGS: readonly Tag[] };
  const types = TAGS.flatMap(({ tag, name }) =>
    (['scalar', 'sequence', 'mapping'] as const).map(
      (kind) => new yaml.Type(`!${tag}`, { kind, construct: (data: unknown) => ({ [name]: data }) }),
    ),
  );
  schema = yaml.CORE_SCHEMA.extend({
    implicit: [(yaml as unknown as { types: { merge: import('js-yaml').Type } }).types.merge],
    explicit: types,
  });
  return schema;
}

/** Refuses alias bombs, circles and nesting that later steps could not walk. */
function measure(file: string, root: unknown, budget: number): void {
  let left = budget;
  const walk = (value: unknown, depth: number): void => {
    if (depth > MAX_NESTING)
      throw new TemplateError(file, `nests deeper than ${MAX_NESTING} levels, or an alias refers to itself`);
    if (--left < 0)
      throw new TemplateError(
        file,
        `expands to more than ${MAX_VALUES.toLocaleString('en')} values through YAML aliases`,
      );
    if (typeof value !== 'object' || value === null) return;
    for (const child of Array.isArray(value) ? value : Object.values(value)) walk(child, depth + 1);
  };
  walk(root, 0);
}
