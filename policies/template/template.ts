/** JSON as parsed from a template, before any intrinsic function is resolved. */
export type Raw = undefined | null | string | number | boolean | Raw[] | RawObject;
export interface RawObject {
  [key: string]: Raw;
}

/** Where a construct was created: `file:line:column` of the caller's own code, as CDK recorded it. */
export type SourceLocation = string;

/** One resource of a template, unresolved. Rules see it through a `ResourceView`. */
export interface Resource {
  /** Position in the assembly: templates in order, resources in the order of their template. */
  readonly index: number;
  readonly logicalId: string;
  readonly type: string;
  readonly template: Template;
  readonly raw: RawObject;
  /** Path of the CDK construct, where the assembly or the template's metadata tells. */
  readonly constructPath?: string;
  /** Why nothing of the resource can be read: a macro rewrites it, or a loop that could not be unrolled makes it. */
  readonly opaque?: string;
  /** Where user code created the construct. */
  readonly source?: SourceLocation;
}

/** A value that an acknowledgement or typed waiver of CDK metadata carries. */
export interface MetadataEntry {
  readonly constructPath: string;
  readonly type: string;
  readonly data: unknown;
  readonly source?: SourceLocation;
}

/** The stack, or nested stack, that a template deploys. */
export interface StackIdentity {
  /** Name of the stack, or the construct path of a nested stack. */
  readonly stackName: string;
  /** Account number, when the environment fixes it. */
  readonly account?: string;
  /** Region, when the environment fixes it. */
  readonly region?: string;
  /** Construct path of the stack, where it comes from CDK. */
  readonly constructPath?: string;
}

/** One CloudFormation template of an assembly. */
export class Template {
  readonly resources = new Map<string, Resource>();
  /** The stack resource that deploys this template, for a nested stack. */
  parent?: Resource;

  /**
   * @param file path of the template as the user knows it, relative where possible
   * @param sha256 digest of the file's bytes
   */
  constructor(
    readonly file: string,
    readonly sha256: string,
    readonly raw: RawObject,
    readonly stack: StackIdentity,
  ) {}

  section(name: string): RawObject {
    const section = own(this.raw, name);
    return isRawObject(section) ? section : EMPTY;
  }

  /** Macros that rewrite the whole template before deployment, `AWS::LanguageExtensions` apart. */
  get macros(): readonly string[] {
    const transform = own(this.raw, 'Transform');
    const names = Array.isArray(transform) ? transform : transform === undefined ? [] : [transform];
    return names.map((name) => (typeof name === 'string' ? name : 'a transform')).filter((name) => !HARMLESS.has(name));
  }
}

/** Transforms that leave the resources written in the template as they are. */
const HARMLESS: ReadonlySet<string> = new Set(['AWS::LanguageExtensions', 'AWS::Serverless-2016-10-31']);

const EMPTY: RawObject = Object.freeze(Object.create(null)) as RawObject;

/** A JSON object: not null, not an array, and none of the classes that stand for resolved values. */
export function isRawObject(raw: unknown): raw is RawObject {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  const prototype = Object.getPrototypeOf(raw);
  return prototype === Object.prototype || prototype === null;
}

/** The object's own property, so that a key such as `constructor` never reaches the prototype. */
export function own(object: RawObject, key: string): Raw {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
