import { all, any, fail, notApplicable, type Outcome, pass, unknown } from './outcome';
import type { Head, Resolver } from './resolver';
import { isRawObject, own, type Raw, type RawObject, type Resource, type Template } from './template';
import {
  DynamicReference,
  Imported,
  isList,
  isObject,
  isUndecided,
  Pseudo,
  Reference,
  Text,
  textOf,
  Unknown,
  type Value,
} from './value';

/**
 * A place in a resource's properties, and the questions that rules ask of it.
 *
 * Paths are dotted, with list positions as numbers, and relative to this place. Every question is
 * total: it answers for absent, wrong-typed and undecidable values too.
 */
export class Node {
  /**
   * @param at path of this place below `Properties`
   * @param source the value there, one step resolved, computed when asked
   */
  constructor(
    readonly resource: ResourceView,
    readonly at: string,
    private readonly source: () => Head,
    protected readonly resolver: Resolver,
  ) {}

  /** The resolved value at `path`, or here; `undefined` when absent or `AWS::NoValue`. */
  get(path = ''): Value {
    const head = this.walk(path);
    if (head.resolved) return head.raw as Value;
    return this.resolver.resolve(head.raw as Raw, this.resource.template);
  }

  /** The place at `path`, whether something is there or not. */
  node(path: string): Node {
    return new Node(this.resource, join(this.at, path), () => this.walk(path), this.resolver);
  }

  /** Full path of a place below `Properties`, for outcomes. */
  pathOf(path = ''): string {
    return join(this.at, path);
  }

  /** The items of the list at `path`; a single object counts as a list of one; `undefined` when the list is not known. */
  items(path = ''): Node[] | undefined {
    const head = this.walk(path);
    const value = head.raw;
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) {
      const places: Node[] = [];
      for (let index = 0; index < value.length; index++) {
        const item = this.node(join(path, String(index)));
        // Items that a condition removes are not there.
        if (item.head().raw !== undefined) places.push(item);
      }
      return places;
    }
    if (isUndecided(value as Value)) return undefined;
    return [this.node(path)];
  }

  /** The keys of the object at `path`; empty when there is no object; `undefined` when it is not known. */
  keys(path = ''): string[] | undefined {
    const { raw } = this.walk(path);
    if (raw instanceof Unknown) return undefined;
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || isUndecided(raw as Value)) return [];
    const keys = Object.keys(raw);
    return keys.some((key) => key.startsWith('Fn::')) ? undefined : keys;
  }

  /** Whether anything stands at `path`. */
  has(path: string): boolean {
    const { raw } = this.walk(path);
    return raw !== undefined && raw !== null;
  }

  /** Must be true. Absent and anything else fails. */
  isTrue(path: string): Outcome {
    return this.judge(path, (value) => /^true$/i.test(String(value)));
  }

  /** Must be written as false. Absent fails. */
  isFalse(path: string): Outcome {
    return this.judge(path, (value) => /^false$/i.test(String(value)));
  }

  /** Must not be true. Absent passes. */
  isNotTrue(path: string): Outcome {
    const value = this.get(path);
    if (value === undefined || value === null) return pass(this.pathOf(path));
    return this.judge(path, (literal) => !/^true$/i.test(String(literal)));
  }

  /** Must be one of the literals, compared as text. Absent fails. */
  equals(path: string, ...allowed: readonly (string | number | boolean)[]): Outcome {
    return this.judge(path, (value) => allowed.some((literal) => String(literal) === String(value)));
  }

  /** Must not be one of the literals. Absent passes. */
  differs(path: string, ...refused: readonly (string | number | boolean)[]): Outcome {
    const value = this.get(path);
    if (value === undefined || value === null) return pass(this.pathOf(path));
    return this.judge(path, (literal) => !refused.some((one) => String(one) === String(literal)));
  }

  /** Must match. A text with holes is matched with `${…}` in them only where the pattern allows any text there. */
  matches(path: string, pattern: RegExp): Outcome {
    return this.judge(path, (value) => pattern.test(String(value)));
  }

  /** Must be a number of at least `minimum`. Absent fails. */
  atLeast(path: string, minimum: number): Outcome {
    return this.judge(path, (value) => isNumeric(value) && Number(value) >= minimum);
  }

  /** Must be a number of at most `maximum`. Absent fails. */
  atMost(path: string, maximum: number): Outcome {
    return this.judge(path, (value) => isNumeric(value) && Number(value) <= maximum);
  }

  /** Must hold something: not absent, not an empty text, list or object, nor a list of empty texts. A parameter may be empty, so it is unknown. */
  present(path: string): Outcome {
    const at = this.pathOf(path);
    const value = this.get(path);
    if (value instanceof Reference || value instanceof Text || value instanceof Pseudo) return pass(at, value);
    if (value instanceof Imported || value instanceof DynamicReference) return pass(at, value);
    if (value instanceof Unknown) return unknown(value.reason, at);
    return isNothing(value) ? fail(at, value) : pass(at, value);
  }

  /** Must hold nothing. */
  absent(path: string): Outcome {
    const outcome = this.present(path);
    const at = this.pathOf(path);
    if (outcome.verdict === 'fail') return pass(at);
    if (outcome.verdict === 'pass') return fail(at, this.get(path));
    return outcome;
  }

  /** Every item of the list must pass `check`. An absent or empty list is not applicable. */
  every(path: string, check: (item: Node) => Outcome): Outcome {
    const items = this.items(path);
    if (!items) return this.undecided(path);
    return items.length === 0 ? notApplicable() : all(...items.map(check));
  }

  /** At least one item of the list must pass `check`. An absent or empty list fails. */
  some(path: string, check: (item: Node) => Outcome): Outcome {
    const items = this.items(path);
    if (!items) return this.undecided(path);
    const best = any(...items.map(check));
    if (best.verdict === 'pass' || best.verdict === 'unknown') return best;
    return fail(this.pathOf(path), this.get(path));
  }

  /** The `unknown` outcome for a value that is not decided. */
  undecided(path = ''): Outcome {
    const value = this.get(path);
    return unknown(
      value instanceof Unknown ? value.reason : (textOf(value) ?? 'a value known at deployment'),
      this.pathOf(path),
    );
  }

  private judge(path: string, test: (literal: string | number | boolean) => boolean): Outcome {
    const at = this.pathOf(path);
    const value = this.get(path);
    if (isUndecided(value)) return this.undecided(path);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return fail(at, value);
    return test(value) ? pass(at, value) : fail(at, value);
  }

  private head(): Head {
    return this.source();
  }

  private walk(path: string): Head {
    let head = this.source();
    if (path === '') return head;
    for (const key of path.split('.')) {
      const container = head.raw;
      if (container instanceof Unknown) return { raw: container, resolved: true };
      if (Array.isArray(container)) {
        const item = container[Number(key)] as Raw;
        head = head.resolved ? { raw: item, resolved: true } : this.resolver.head(item, this.resource.template);
      } else if (isRawObject(container)) {
        if (!Object.hasOwn(container, key)) {
          const merged = Object.keys(container).find((name) => name.startsWith('Fn::'));
          return { raw: merged ? new Unknown(`what ${merged} adds`) : undefined, resolved: true };
        }
        const child = own(container as RawObject, key);
        head = head.resolved ? { raw: child, resolved: true } : this.resolver.head(child, this.resource.template);
      } else if (isUndecided(container as Value)) {
        return { raw: new Unknown(textOf(container as Value) ?? 'a value known at deployment'), resolved: true };
      } else return { raw: undefined, resolved: true };
    }
    return head;
  }
}

/** A resource as rules see it: its properties resolved, under one assignment of the conditions. */
export class ResourceView extends Node {
  /** Type, or `embedded:…` for a job inside a pipeline or state machine definition. */
  readonly type: string;
  readonly logicalId: string;
  readonly template: Template;
  /** The pipeline or state machine that holds an embedded resource. */
  readonly host?: ResourceView;

  constructor(
    readonly raw: Resource,
    resolver: Resolver,
    embedded?: { host: ResourceView; type: string; name: string; at: string; properties: Value },
  ) {
    super(
      undefined as unknown as ResourceView,
      '',
      embedded ? () => ({ raw: embedded.properties, resolved: true }) : () => rootHead(raw, resolver),
      resolver,
    );
    (this as { resource: ResourceView }).resource = this;
    this.type = embedded?.type ?? raw.type;
    this.logicalId = embedded ? `${raw.logicalId}/${embedded.name}` : raw.logicalId;
    this.template = raw.template;
    this.host = embedded?.host;
    this.embeddedAt = embedded?.at;
  }

  /** Place of an embedded resource in its host's properties. */
  readonly embeddedAt?: string;

  get constructPath(): string | undefined {
    return this.raw.constructPath;
  }

  /** `DeletionPolicy`, `UpdateReplacePolicy`, `DependsOn` or `Metadata`, resolved. */
  attribute(name: 'DeletionPolicy' | 'UpdateReplacePolicy' | 'DependsOn' | 'Metadata'): Value {
    return this.resolver.resolve(own(this.raw.raw, name), this.template);
  }

  /** Whether the resource exists under the current assignment of the conditions. */
  exists(): boolean {
    const condition = own(this.raw.raw, 'Condition');
    return typeof condition === 'string' ? this.resolver.condition(condition, this.template) : true;
  }

  /** The value of one tag, whatever shape the type gives its tags; `Unknown` when the tags are not known. */
  tag(key: string): Value {
    return tagIn(this.get('Tags'), key);
  }
}

/** The value of one tag among tags, whether they are a list or a map; `Unknown` when they are not known. */
export function tagIn(tags: Value, key: string): Value {
  if (isUndecided(tags)) return new Unknown(textOf(tags) ?? 'the tags');
  if (isList(tags)) {
    let undecidedKey: Value;
    for (const tag of tags) {
      if (!isObject(tag)) undecidedKey = isUndecided(tag) ? tag : undecidedKey;
      else if (tag['Key'] === key) return tag['Value'];
      else if (isUndecided(tag['Key'])) undecidedKey = tag['Key'];
    }
    return undecidedKey === undefined ? undefined : new Unknown('a tag whose key is not known');
  }
  return isObject(tags) ? tags[key] : undefined;
}

function rootHead(raw: Resource, resolver: Resolver): Head {
  if (raw.opaque) return { raw: new Unknown(raw.opaque), resolved: true };
  return resolver.head(own(raw.raw, 'Properties'), raw.template);
}

/** Whether a value that is there says nothing: an empty text, list or object, or a list of empty texts. */
function isNothing(value: Value): boolean {
  if (isBlank(value)) return true;
  if (isList(value)) return value.every(isBlank);
  return isObject(value) && Object.keys(value).length === 0;
}

function isBlank(value: Value): boolean {
  return value === undefined || value === null || value === '';
}

function join(base: string, path: string): string {
  if (path === '') return base;
  return base === '' ? path : `${base}.${path}`;
}

function isNumeric(value: string | number | boolean): boolean {
  return (
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)))
  );
}
