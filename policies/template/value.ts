import type { Resource } from './template';
import type { Ternary } from './ternary';

/**
 * What a property holds once intrinsic functions are resolved.
 *
 * Literals stay literals. What the template alone cannot tell is an `Unknown`, what names another
 * resource is a `Reference`, and a string built from both is a `Text`. `undefined` is absence,
 * `AWS::NoValue` included.
 */
export type Value =
  | undefined
  | null
  | string
  | number
  | boolean
  | Unknown
  | Reference
  | Text
  | readonly Value[]
  | ObjectValue;

/** A resolved JSON object. It has no prototype, so that a key such as `__proto__` is only a key. */
export interface ObjectValue {
  readonly [key: string]: Value;
}

/** A value that the template cannot decide: a parameter, a dynamic reference, an import from elsewhere. */
export class Unknown {
  /**
   * What tells it from other values: equal for two that are the same at deployment. The resolver sets it; without one
   * nobody knows what is the same. Never printed.
   */
  identity?: string;

  /**
   * @param reason what it depends on, in words that fit behind "depends on": `parameter Stage`
   * @param secret true for NoEcho parameters and dynamic references: never printed beyond the reason
   */
  constructor(
    readonly reason: string,
    readonly secret: boolean = false,
  ) {}

  toString(): string {
    return `\${${this.reason}}`;
  }
}

/** A value that whoever deploys gives: a parameter, or the Systems Manager parameter whose name one gives. */
export class Parameter extends Unknown {}

/** A value that another stack, outside the assembly, exports: present, but not visible. */
export class Imported extends Unknown {}

/** A `{{resolve:…}}` reference: present, read at deployment, and secret unless it is a plain SSM parameter. */
export class DynamicReference extends Unknown {
  constructor(readonly service: string) {
    super(`a dynamic reference to ${service}`, service !== 'ssm');
  }
}

/** A pseudo-parameter whose value the stack's environment does not fix, such as `AWS::AccountId`. */
export class Pseudo extends Unknown {
  constructor(readonly name: string) {
    super(name);
  }

  override toString(): string {
    return `\${${this.name}}`;
  }
}

/** A `Ref` or `Fn::GetAtt` to a resource of the assembly, in this stack or another one. */
export class Reference {
  /**
   * @param target the resource that is named
   * @param attribute the attribute of `Fn::GetAtt`, or undefined for `Ref`
   */
  constructor(
    readonly target: Resource,
    readonly attribute?: string,
  ) {}

  toString(): string {
    return `\${${this.target.logicalId}${this.attribute ? `.${this.attribute}` : ''}}`;
  }
}

/** A string with holes: literal pieces between values that are only known at deployment. */
export class Text {
  constructor(readonly parts: readonly (string | Unknown | Reference)[]) {}

  /** The text with `${…}` in its holes, for display and for matching on its literal pieces. */
  toString(): string {
    return this.parts.map(String).join('');
  }
}

/** A plain object of resolved values, as opposed to the classes above, arrays and scalars. */
export function isObject(value: Value): value is ObjectValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Unknown) &&
    !(value instanceof Reference) &&
    !(value instanceof Text)
  );
}

/** An array of resolved values. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** True where the exact value is not known from the template: `Unknown`, and `Text` or `Reference`, whose characters are not. */
export function isUndecided(value: Value): value is Unknown | Reference | Text {
  return value instanceof Unknown || value instanceof Reference || value instanceof Text;
}

/**
 * Whether the value is whatever is given at deployment, `*` included: by a parameter, a dynamic reference, a mapping, or
 * a function of those. An import and a pseudo-parameter are not known either, but are one thing.
 */
export function isParameter(value: Value): value is Unknown {
  return value instanceof Unknown && !(value instanceof Pseudo) && !(value instanceof Imported);
}

/** Whether the value is, or contains, something that must not be printed. */
export function isSecret(value: Value): boolean {
  if (value instanceof Unknown) return value.secret;
  if (value instanceof Text) return value.parts.some((part) => part instanceof Unknown && part.secret);
  return false;
}

/** The value as text where it can be read as text (numbers and booleans included), holes shown as `${…}`. */
export function textOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Text || value instanceof Reference || value instanceof Unknown) return value.toString();
  return undefined;
}

/**
 * A text that is equal for two values that are the same name at deployment; `undefined` where that is not known. Two
 * stacks may fill parameters of the same name differently, so that the holes of a text are told apart by their stack.
 */
export function nameKey(value: Value): string | undefined {
  if (value instanceof Text) {
    const keys = value.parts.map(nameKey);
    return keys.includes(undefined) ? undefined : keys.join('');
  }
  if (value instanceof Reference) {
    const { target, attribute = '' } = value;
    return hole(`${target.template.file} ${target.logicalId} ${attribute}`);
  }
  if (value instanceof Unknown) return value.identity === undefined ? undefined : hole(value.identity);
  return textOf(value);
}

/** A hole in a name: without the characters that part names, ARNs and addresses. */
function hole(identity: string): string {
  return `\${${identity.replace(/[%{}:/@]/g, (one) => `%${one.charCodeAt(0)}%`)}}`;
}

/**
 * Whether a value passes a test of its text: open where the value is given at deployment, false where it is no text.
 * A text with holes is tested with `${…}` in them: a name of which a part is given is not taken to be any name.
 */
export function textIs(value: Value, test: (text: string) => boolean): Ternary {
  if (isGiven(value)) return 'unknown';
  const text = textOf(value);
  return text !== undefined && test(text);
}

/** Whether two values are the same text: open where one of them is given at deployment, and the other not in the same way. */
export function sameText(one: Value, other: Value): Ternary {
  const texts = [textOf(one), textOf(other)];
  if (texts.includes(undefined) || texts.includes('')) return false;
  if (texts[0] === texts[1]) return nameKey(one) !== undefined && nameKey(one) === nameKey(other) ? true : 'unknown';
  return isGiven(one) || isGiven(other) ? 'unknown' : false;
}

/** Whether the value is whatever is given at deployment. A pseudo-parameter is known to be an account, a region and so on. */
function isGiven(value: Value): boolean {
  return value instanceof Unknown && !(value instanceof Pseudo);
}

/** Joins text pieces; the result is a plain string when nothing in it is undecided. */
export function joinText(parts: readonly Value[], delimiter = ''): Value {
  const pieces: (string | Unknown | Reference)[] = [];
  const push = (piece: string | Unknown | Reference) => {
    const last = pieces.length - 1;
    if (typeof piece === 'string' && typeof pieces[last] === 'string') pieces[last] += piece;
    else if (piece !== '') pieces.push(piece);
  };
  for (const [index, part] of parts.entries()) {
    if (index > 0) push(delimiter);
    if (part === undefined || part === null) continue;
    if (part instanceof Text) for (const piece of part.parts) push(piece);
    else if (part instanceof Unknown || part instanceof Reference) push(part);
    else if (typeof part === 'object') push(new Unknown('a list or an object inside a text'));
    else push(String(part));
  }
  if (pieces.length === 0) return '';
  if (pieces.length === 1) return pieces[0];
  return new Text(pieces);
}
