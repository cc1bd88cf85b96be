import { Choices } from './choices';
import { Resolver } from './resolver';
import {
  isRawObject,
  type MetadataEntry,
  own,
  type Raw,
  type RawObject,
  type Resource,
  type Template,
} from './template';

/** What an assembly is made from. */
export interface AssemblyOptions {
  /** Where the templates come from, as the user named it: a folder, a file, `app`. */
  readonly source: string;
  readonly templates: readonly Template[];
  /** The template that each nested-stack resource deploys, where the assembly holds it. */
  readonly nested?: ReadonlyMap<Resource, Template>;
  /** Nested stacks whose template is judged as an assembly of its own. */
  readonly beside?: ReadonlySet<Resource>;
  /** Parameter values that the user fixed: by stack name (or file), then `*` for every stack. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Acknowledgements and waivers of CDK metadata. */
  readonly metadata?: readonly MetadataEntry[];
  /** Look-ups that failed and left dummy values behind. */
  readonly missingContext?: readonly string[];
  /** Reads a file asset of the assembly by the name a template gives it, for definitions kept in assets. */
  readonly readAsset?: (name: string) => string | undefined;
}

/** The type that deploys a template as a nested stack. */
export const NESTED_STACK = 'AWS::CloudFormation::Stack';

/** All templates of one app, nested stacks included, and the links between them. */
export class Assembly {
  readonly source: string;
  readonly templates: readonly Template[];
  readonly metadata: readonly MetadataEntry[];
  readonly missingContext: readonly string[];
  readonly resources: readonly Resource[];
  readonly readAsset: (name: string) => string | undefined;
  private readonly nested: ReadonlyMap<Resource, Template>;
  private readonly beside: ReadonlySet<Resource>;
  private readonly parameters: Readonly<Record<string, Readonly<Record<string, string>>>>;
  private exports?: Map<string, { template: Template; output: string } | 'ambiguous'>;
  private writers?: Map<string, { raw: Raw; template: Template }>;
  private readonly compared = new Map<Template, Map<string, Set<string>>>();

  constructor(options: AssemblyOptions) {
    this.source = options.source;
    this.templates = options.templates;
    this.nested = options.nested ?? new Map();
    for (const [resource, template] of this.nested) template.parent = resource;
    this.beside = options.beside ?? new Set();
    this.parameters = options.parameters ?? {};
    this.metadata = options.metadata ?? [];
    this.missingContext = options.missingContext ?? [];
    this.readAsset = options.readAsset ?? (() => undefined);
    this.resources = this.templates.flatMap((template) => [...template.resources.values()]);
  }

  /** The template that a nested-stack resource deploys. */
  nestedIn(resource: Resource): Template | undefined {
    return this.nested.get(resource);
  }

  /** Whether a resource deploys a template that nobody judges: a nested stack whose template is not here. */
  deploysUnseen(resource: Resource): boolean {
    return resource.type === NESTED_STACK && !this.nested.has(resource) && !this.beside.has(resource);
  }

  /** The value that the user fixed for a parameter. */
  parameterValue(template: Template, name: string): string | undefined {
    for (const key of [template.stack.stackName, template.file, '*']) {
      const values = Object.hasOwn(this.parameters, key) ? this.parameters[key] : undefined;
      if (values && Object.hasOwn(values, name)) return values[name];
    }
    return undefined;
  }

  /** Literals that the conditions of a template compare each parameter with. */
  comparedLiterals(template: Template): Map<string, Set<string>> {
    let found = this.compared.get(template);
    if (!found) {
      found = new Map();
      for (const condition of Object.values(template.section('Conditions'))) collectCompared(condition, found, 0);
      this.compared.set(template, found);
    }
    return found;
  }

  /** The output behind an export name, looked up in the importing stack's account and region. */
  exportNamed(name: string, importer: Template): { template: Template; output: string } | 'ambiguous' | undefined {
    if (!this.exports) {
      this.exports = new Map();
      const resolver = new Resolver(this, new Choices());
      for (const template of this.templates) {
        for (const [output, definition] of Object.entries(template.section('Outputs'))) {
          const exported = isRawObject(definition) ? own(definition, 'Export') : undefined;
          if (!isRawObject(exported)) continue;
          const exportName = safely(() => resolver.resolve(own(exported, 'Name'), template));
          if (typeof exportName !== 'string') continue;
          const key = `${environmentOf(template)} ${exportName}`;
          this.exports.set(key, this.exports.has(key) ? 'ambiguous' : { template, output });
        }
      }
    }
    return this.exports.get(`${environmentOf(importer)} ${name}`);
  }

  /** The stack of that name in the asking stack's account, and in the given region or its own. */
  stackNamed(stackName: string, asker: Template, region?: string): Template | undefined {
    const named = this.templates.filter(
      (template) => template.stack.stackName === stackName && template.stack.account === asker.stack.account,
    );
    const inRegion = named.filter((template) => template.stack.region === (region ?? asker.stack.region));
    return inRegion.length === 1 ? inRegion[0] : named.length === 1 && region === undefined ? named[0] : undefined;
  }

  /** What CDK's cross-region writer stored under the name that a reader asks for. */
  crossRegionExport(reader: Resource, name: string): { raw: Raw; template: Template } | undefined {
    if (!this.writers) {
      this.writers = new Map();
      for (const resource of this.resources) {
        if (resource.type !== 'Custom::CrossRegionExportWriter') continue;
        const written = rawAt(resource.raw, ['Properties', 'WriterProps', 'exports']);
        const region = rawAt(resource.raw, ['Properties', 'WriterProps', 'region']);
        if (!isRawObject(written) || typeof region !== 'string') continue;
        for (const [key, raw] of Object.entries(written))
          this.writers.set(`${region} ${key}`, { raw, template: resource.template });
      }
    }
    const region = rawAt(reader.raw, ['Properties', 'ReaderProps', 'region']);
    return typeof region === 'string' ? this.writers.get(`${region} ${name}`) : undefined;
  }
}

/** Account and region that exports are unique in. Stacks without a fixed environment share one. */
function environmentOf(template: Template): string {
  let top = template;
  for (let i = 0; top.parent && i < 10; i++) top = top.parent.template;
  return `${top.stack.account ?? '-'} ${top.stack.region ?? '-'}`;
}

function rawAt(raw: Raw, path: readonly string[]): Raw {
  let current: Raw = raw;
  for (const key of path) current = isRawObject(current) ? own(current, key) : undefined;
  return current;
}

function collectCompared(raw: Raw, into: Map<string, Set<string>>, depth: number): void {
  if (depth > 50 || typeof raw !== 'object' || raw === null) return;
  const sides = isRawObject(raw) ? own(raw, 'Fn::Equals') : undefined;
  if (Array.isArray(sides) && sides.length === 2) {
    for (const [one, other] of [sides, [...sides].reverse()] as [Raw, Raw][]) {
      const name = isRawObject(one) ? own(one, 'Ref') : undefined;
      if (typeof name !== 'string' || typeof other === 'object' || other === undefined) continue;
      if (!into.has(name)) into.set(name, new Set());
      into.get(name)!.add(String(other));
    }
  }
  for (const child of Object.values(raw as RawObject)) collectCompared(child, into, depth + 1);
}

/** Export names that depend on a condition or a parameter name nothing that can be looked up. */
function safely<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
