import type { Assembly } from './assembly';
import { type Choices, OTHER, type Variable } from './choices';
import { isIntrinsic } from './intrinsic';
import { isRawObject, own, type Raw, type RawObject, type Resource, type Template } from './template';
import {
  DynamicReference,
  Imported,
  isList,
  isObject,
  isUndecided,
  joinText,
  type ObjectValue,
  Parameter,
  Pseudo,
  Reference,
  Text,
  textOf,
  Unknown,
  type Value,
} from './value';

/** Nesting beyond which a value is taken as undecidable: protects the stack from hostile templates. */
const MAX_DEPTH = 200;

const HOLE = /\$\{(!?)([^}]*)\}/g;

/** The names in the holes of an `Fn::Sub`. */
export function holesOf(pattern: string): string[] {
  return [...pattern.matchAll(HOLE)].filter((match) => !match[1]).map((match) => match[2]!.trim());
}

/** A value one step resolved: either final, or a container whose children are still raw. */
export interface Head {
  readonly raw: Raw | Value;
  /** True when nothing below is an intrinsic function any more. */
  readonly resolved: boolean;
}

/**
 * Turns CloudFormation's intrinsic functions into values, across the stacks of one assembly.
 *
 * It never guesses: a parameter without a fixed value is `Unknown` even where it has a default,
 * and where a condition or a list of allowed values leaves several possibilities it asks
 * `Choices`, so that every one of them is evaluated.
 */
export class Resolver {
  private depth = 0;
  private inCondition = false;
  private readonly visiting = new Set<string>();

  constructor(
    private readonly assembly: Assembly,
    readonly choices: Choices,
  ) {}

  /** Resolves the intrinsic at the top of `raw`, if there is one, and leaves containers alone. */
  head(raw: Raw, template: Template): Head {
    let current: Raw = raw;
    for (let i = 0; i < MAX_DEPTH; i++) {
      if (typeof current === 'string') return { raw: literal(current), resolved: true };
      if (typeof current !== 'object' || current === null) return { raw: current, resolved: true };
      if (Array.isArray(current)) return { raw: current, resolved: false };
      const name = isIntrinsic(current);
      if (name === undefined) return { raw: current, resolved: !isRawObject(current) };
      if (name !== 'Fn::If') return { raw: this.intrinsic(name, current[name], template), resolved: true };
      const branches: Raw = current[name];
      if (!Array.isArray(branches) || branches.length !== 3 || typeof branches[0] !== 'string')
        return { raw: new Unknown('a malformed Fn::If'), resolved: true };
      current = this.condition(branches[0], template) ? branches[1] : branches[2];
    }
    return { raw: new Unknown('a value that is nested too deeply'), resolved: true };
  }

  /** Resolves `raw` and everything below it. */
  resolve(raw: Raw, template: Template): Value {
    const head = this.head(raw, template);
    if (head.resolved) return head.raw as Value;
    if (this.depth >= MAX_DEPTH) return new Unknown('a value that is nested too deeply');
    this.depth++;
    try {
      if (Array.isArray(head.raw)) {
        const items: Value[] = [];
        for (const item of head.raw as Raw[]) {
          const value = this.resolve(item, template);
          if (value !== undefined) items.push(value);
        }
        return items;
      }
      return this.object(head.raw as RawObject, template);
    } finally {
      this.depth--;
    }
  }

  /** The result of a named condition, under the current assignment. */
  condition(name: string, template: Template): boolean {
    const result = this.namedCondition(name, template);
    this.choices.sawCondition(name, result);
    return result;
  }

  private object(raw: RawObject, template: Template): ObjectValue {
    const object = Object.create(null) as { [key: string]: Value };
    for (const key of Object.keys(raw)) {
      const value = key.startsWith('Fn::')
        ? new Unknown(`${key} inside an object`)
        : this.resolve(raw[key] as Raw, template);
      if (value !== undefined) object[key] = value;
    }
    return object;
  }

  private intrinsic(name: string, argument: Raw, template: Template): Value {
    if (this.depth >= MAX_DEPTH) return new Unknown('a value that is nested too deeply');
    this.depth++;
    try {
      return identified(this.computed(name, argument, template), name, argument, template);
    } finally {
      this.depth--;
    }
  }

  private computed(name: string, argument: Raw, template: Template): Value {
    switch (name) {
      case 'Ref':
        return typeof argument === 'string' ? this.ref(argument, template) : new Unknown('a malformed Ref');
      case 'Fn::GetAtt':
        return this.getAtt(argument, template);
      case 'Fn::Sub':
        return this.sub(argument, template);
      case 'Fn::Join':
        return this.join(argument, template);
      case 'Fn::Select':
        return this.select(argument, template);
      case 'Fn::Split':
        return this.split(argument, template);
      case 'Fn::FindInMap':
        return this.findInMap(argument, template);
      case 'Fn::ImportValue':
        return this.importValue(argument, template);
      case 'Fn::GetStackOutput':
        return this.stackOutput(argument, template);
      case 'Fn::Base64':
        return this.base64(argument, template);
      case 'Fn::Length': {
        const list = this.resolve(argument, template);
        return isList(list) ? list.length : new Unknown('the length of a list that is not known');
      }
      case 'Fn::ToJsonString':
        return this.toJsonString(argument, template);
      case 'Fn::GetAZs':
        return new Unknown('the availability zones of the region');
      case 'Fn::Cidr':
        return new Unknown('address blocks computed at deployment');
      default:
        return new Unknown(name);
    }
  }

  private ref(name: string, template: Template): Value {
    if (name === 'AWS::NoValue') return undefined;
    if (name.startsWith('AWS::')) return this.pseudo(name, template);
    const resource = template.resources.get(name);
    if (resource) return new Reference(resource);
    const parameter = own(template.section('Parameters'), name);
    if (isRawObject(parameter)) return this.parameter(name, parameter, template);
    return new Unknown(`${name}, which the template does not define`);
  }

  private pseudo(name: string, template: Template): Value {
    const { account, region, stackName } = template.stack;
    switch (name) {
      case 'AWS::AccountId':
        if (account) return account;
        break;
      case 'AWS::Region':
        if (region) return region;
        break;
      case 'AWS::Partition':
        if (region) return region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
        break;
      case 'AWS::URLSuffix':
        if (region) return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
        break;
      case 'AWS::StackName':
        if (stackName && !template.parent) return stackName;
        break;
    }
    const literals = this.assembly.comparedLiterals(template).get(name);
    if (!literals) return new Pseudo(name);
    const variable: Variable = { id: `${template.file} ${name}`, label: name, candidates: [...literals, OTHER] };
    const value = this.inCondition ? this.choices.choose(variable) : this.choices.peek(variable.id);
    return typeof value === 'string' ? value : new Pseudo(name);
  }

  private parameter(name: string, definition: RawObject, template: Template): Value {
    const type = own(definition, 'Type');
    const isListType = typeof type === 'string' && (type === 'CommaDelimitedList' || type.startsWith('List<'));
    const asDeclared = (text: string): Value =>
      isListType ? text.split(',').map((item) => item.trim()) : literal(text);

    const fixed = this.assembly.parameterValue(template, name);
    if (fixed !== undefined) return asDeclared(fixed);
    if (template.parent) return this.passedByParent(name, definition, template, asDeclared);

    const noEcho = own(definition, 'NoEcho');
    if (noEcho === true || noEcho === 'true') return new Parameter(`parameter ${name}`, true);
    if (typeof type === 'string' && type.startsWith('AWS::SSM::Parameter'))
      return new Parameter(`the Systems Manager parameter behind ${name}`);

    const allowed = own(definition, 'AllowedValues');
    const compared = this.assembly.comparedLiterals(template).get(name);
    const id = `${template.file} ${name}`;
    const label = `parameter ${name}`;
    if (Array.isArray(allowed) && allowed.length > 0) {
      const value = this.choices.choose({ id, label, candidates: allowed.map(String) });
      return typeof value === 'string' ? asDeclared(value) : new Parameter(label);
    }
    if (!compared) return new Parameter(label);
    const variable: Variable = { id, label, candidates: [...compared, OTHER] };
    const value = this.inCondition ? this.choices.choose(variable) : this.choices.peek(id);
    return typeof value === 'string' ? asDeclared(value) : new Parameter(label);
  }

  private passedByParent(
    name: string,
    definition: RawObject,
    template: Template,
    asDeclared: (text: string) => Value,
  ): Value {
    const parent = template.parent!;
    const properties = own(parent.raw, 'Properties');
    // The others may depend on much that this one does not.
    const { raw: passed } = isRawObject(properties)
      ? this.head(own(properties, 'Parameters'), parent.template)
      : { raw: undefined };
    if (passed !== undefined && !isRawObject(passed)) return new Parameter(`parameter ${name} of the nested stack`);
    const value = passed && this.resolve(own(passed, name), parent.template);
    if (value === undefined) {
      const fallback = own(definition, 'Default');
      const added = passed && Object.keys(passed).some((key) => key.startsWith('Fn::'));
      return fallback === undefined || added
        ? new Parameter(`parameter ${name} of the nested stack`)
        : asDeclared(String(fallback));
    }
    return typeof value === 'string' ? asDeclared(value) : value;
  }

  private getAtt(argument: Raw, template: Template): Value {
    const [logicalId, attribute] =
      typeof argument === 'string'
        ? [argument.split('.')[0]!, argument.split('.').slice(1).join('.')]
        : Array.isArray(argument) && typeof argument[0] === 'string'
          ? [argument[0], textOf(this.resolve(argument[1], template)) ?? '']
          : ['', ''];
    const resource = template.resources.get(logicalId);
    if (!resource) return new Unknown(`${logicalId || 'a resource'}, which the template does not define`);
    if (attribute.startsWith('Outputs.') && resource.type === 'AWS::CloudFormation::Stack') {
      const child = this.assembly.nestedIn(resource);
      if (child) return this.output(attribute.slice('Outputs.'.length), child);
      return new Unknown(`an output of the nested stack ${logicalId}`);
    }
    if (resource.type === 'Custom::CrossRegionExportReader') {
      const source = this.assembly.crossRegionExport(resource, attribute);
      if (source) return this.guarded(`writer ${attribute}`, () => this.resolve(source.raw, source.template));
    }
    return new Reference(resource, attribute);
  }

  private output(name: string, template: Template): Value {
    const output = own(template.section('Outputs'), name);
    if (!isRawObject(output)) return new Unknown(`output ${name} of ${template.stack.stackName}, which does not exist`);
    return this.guarded(`${template.file} output ${name}`, () => this.resolve(own(output, 'Value'), template));
  }

  private importValue(argument: Raw, template: Template): Value {
    const name = this.resolve(argument, template);
    if (typeof name !== 'string') return new Unknown('an import whose name is not known');
    const found = this.assembly.exportNamed(name, template);
    if (found === undefined) return new Imported(`the export ${name}, which is not in this assembly`);
    if (found === 'ambiguous') return new Unknown(`the export ${name}, which several stacks define`);
    return this.output(found.output, found.template);
  }

  private stackOutput(argument: Raw, template: Template): Value {
    const object = this.resolve(argument, template);
    const stackName = isObject(object) ? object['StackName'] : undefined;
    const outputName = isObject(object) ? object['OutputName'] : undefined;
    if (typeof stackName !== 'string' || typeof outputName !== 'string')
      return new Unknown('an output of another stack');
    const region = isObject(object) ? object['Region'] : undefined;
    const found = this.assembly.stackNamed(stackName, template, typeof region === 'string' ? region : undefined);
    return found ? this.output(outputName, found) : new Unknown(`output ${outputName} of the stack ${stackName}`);
  }

  private sub(argument: Raw, template: Template): Value {
    const [pattern, map] = Array.isArray(argument) ? argument : [argument, undefined];
    if (typeof pattern !== 'string') return new Unknown('a malformed Fn::Sub');
    const local = isRawObject(map) ? map : undefined;
    const parts: Value[] = [];
    let last = 0;
    for (const match of pattern.matchAll(HOLE)) {
      parts.push(pattern.slice(last, match.index));
      last = match.index + match[0].length;
      const name = match[2]!.trim();
      if (match[1]) parts.push(`\${${match[2]}}`);
      else if (local && Object.hasOwn(local, name)) parts.push(this.resolve(local[name] as Raw, template));
      else parts.push(this.hole(name, template));
    }
    parts.push(pattern.slice(last));
    return dynamic(joinText(parts));
  }

  private hole(name: string, template: Template): Value {
    return name.includes('.') && !name.startsWith('AWS::')
      ? identified(this.getAtt(name, template), 'Fn::GetAtt', name, template)
      : identified(this.ref(name, template), 'Ref', name, template);
  }

  private join(argument: Raw, template: Template): Value {
    if (!Array.isArray(argument) || typeof argument[0] !== 'string') return new Unknown('a malformed Fn::Join');
    const list = this.resolve(argument[1], template);
    if (!isList(list)) return new Unknown('a join of a list that is not known');
    return dynamic(joinText(list, argument[0]));
  }

  private select(argument: Raw, template: Template): Value {
    if (!Array.isArray(argument) || argument.length !== 2) return new Unknown('a malformed Fn::Select');
    const index = Number(textOf(this.resolve(argument[0], template)));
    const list = this.resolve(argument[1], template);
    if (!Number.isInteger(index) || !isList(list)) return itemOf(list);
    const item = list[index];
    return item === undefined ? new Unknown('an item that the list does not have') : item;
  }

  private split(argument: Raw, template: Template): Value {
    if (!Array.isArray(argument) || typeof argument[0] !== 'string') return new Unknown('a malformed Fn::Split');
    const delimiter = argument[0];
    const value = this.resolve(argument[1], template);
    if (typeof value === 'string') return value.split(delimiter);
    if (!(value instanceof Text)) return new Unknown('a split of a text that is not known');
    const items: Value[][] = [[]];
    for (const part of value.parts) {
      if (typeof part !== 'string') {
        // An ARN is known to have colons inside: the number of the items is only known without it.
        items[items.length - 1]!.push(part);
        continue;
      }
      const [first, ...rest] = part.split(delimiter);
      items[items.length - 1]!.push(first);
      for (const piece of rest) items.push([piece]);
    }
    return items.map((parts) => joinText(parts));
  }

  private findInMap(argument: Raw, template: Template): Value {
    if (!Array.isArray(argument) || argument.length < 3) return new Unknown('a malformed Fn::FindInMap');
    const keys = argument.slice(0, 3).map((key) => this.resolve(key, template));
    const name = textOf(keys[0]) ?? '';
    const options = argument[3];
    const fallback = isRawObject(options) && Object.hasOwn(options, 'DefaultValue') ? [options['DefaultValue']] : [];
    const decided = !keys.some(isUndecided);
    const found = entriesUnder(template.section('Mappings'), keys);
    if (decided) {
      const [entry] = found.length > 0 ? found : fallback;
      return entry === undefined ? new Unknown(`the mapping ${name}`.trim()) : this.resolve(entry, template);
    }
    // Where every entry that the keys may choose says the same, it does not matter which.
    const possible = isUndecided(keys[0]) ? [] : [...found, ...fallback];
    const different = new Set(possible.map((entry) => JSON.stringify(entry)));
    return different.size === 1 ? this.resolve(possible[0], template) : new Unknown(`the mapping ${name}`.trim());
  }

  private base64(argument: Raw, template: Template): Value {
    const value = this.resolve(argument, template);
    if (typeof value === 'string') return Buffer.from(value, 'utf8').toString('base64');
    return new Unknown('encoded text with values that are known at deployment');
  }

  private toJsonString(argument: Raw, template: Template): Value {
    const value = this.resolve(argument, template);
    return joinText(jsonParts(value));
  }

  private namedCondition(name: string, template: Template): boolean {
    const expression = own(template.section('Conditions'), name);
    if (expression === undefined) return this.atom(`condition ${name}`, template);
    const key = `${template.file} condition ${name}`;
    if (this.visiting.has(key)) return this.atom(`condition ${name}`, template);
    this.visiting.add(key);
    const outer = this.inCondition;
    this.inCondition = true;
    try {
      return this.expression(expression, template);
    } finally {
      this.inCondition = outer;
      this.visiting.delete(key);
    }
  }

  private expression(raw: Raw, template: Template): boolean {
    if (isRawObject(raw)) {
      const name = Object.keys(raw)[0];
      const argument = name === undefined ? undefined : (raw[name] as Raw);
      const all = Array.isArray(argument) ? argument : [];
      switch (name) {
        case 'Condition':
          if (typeof argument === 'string') return this.namedCondition(argument, template);
          break;
        case 'Fn::Not':
          if (all.length === 1) return !this.expression(all[0], template);
          break;
        case 'Fn::And':
          return all.every((part) => this.expression(part, template));
        case 'Fn::Or':
          return all.some((part) => this.expression(part, template));
        case 'Fn::Equals':
          if (all.length === 2) return this.equals(all[0], all[1], raw, template);
      }
    }
    return this.atom(JSON.stringify(raw) ?? 'a malformed condition', template);
  }

  private equals(left: Raw, right: Raw, raw: Raw, template: Template): boolean {
    const a = this.resolve(left, template);
    const b = this.resolve(right, template);
    if (!isUndecided(a) && !isUndecided(b))
      return (
        JSON.stringify(a ?? null) === JSON.stringify(b ?? null) || (textOf(a) !== undefined && textOf(a) === textOf(b))
      );
    // A parameter that was fixed to "any other value" differs from every literal it is compared with.
    if (this.isOther(left, template) && !isUndecided(b)) return false;
    if (this.isOther(right, template) && !isUndecided(a)) return false;
    return this.atom(JSON.stringify(raw), template);
  }

  private isOther(raw: Raw, template: Template): boolean {
    const name = isRawObject(raw) ? own(raw, 'Ref') : undefined;
    return typeof name === 'string' && this.choices.peek(`${template.file} ${name}`) === OTHER;
  }

  private atom(text: string, template: Template): boolean {
    return (
      this.choices.choose({ id: `${template.file} ${text}`, label: 'a condition', candidates: [true, false] }) === true
    );
  }

  private guarded(key: string, run: () => Value): Value {
    if (this.visiting.has(key)) return new Unknown('a reference that goes round in a circle');
    this.visiting.add(key);
    try {
      return run();
    } finally {
      this.visiting.delete(key);
    }
  }
}

/** The entries of a mapping that may be meant: each one where a key is only known at deployment. */
function entriesUnder(mappings: RawObject, keys: readonly Value[]): Raw[] {
  let entries: Raw[] = [mappings];
  for (const key of keys) {
    const text = textOf(key);
    const objects = entries.filter(isRawObject);
    // What a macro adds may be any entry.
    if (objects.some((entry) => Object.keys(entry).some((name) => name.startsWith('Fn::')))) return [];
    entries = objects.flatMap((entry) => {
      if (isUndecided(key)) return Object.values(entry);
      const one = text === undefined ? undefined : own(entry, text);
      return one === undefined ? [] : [one];
    });
  }
  return entries;
}

/** A literal, or `Unknown` where it holds a dynamic reference, whose value stays out of every output. */
function literal(text: string): Value {
  if (!text.includes('{{resolve:')) return text;
  const reference = new DynamicReference(/\{\{resolve:([a-z-]+):/.exec(text)?.[1] ?? 'another service');
  reference.identity = text;
  return reference;
}

/** Pseudo-parameters of a stack. The others are of its account and region, which stacks without an environment share. */
const OF_STACK: ReadonlySet<string> = new Set(['AWS::StackName', 'AWS::StackId', 'AWS::NotificationARNs']);

/** Gives an unknown value its identity: the same function in the same template gives the same value. */
function identified(value: Value, name: string, argument: Raw, template: Template): Value {
  if (!(value instanceof Unknown) || value.identity !== undefined) return value;
  if (value instanceof Imported) value.identity = value.reason;
  else if (value instanceof Pseudo && !OF_STACK.has(value.name)) value.identity = value.name;
  else value.identity = `${template.file} ${name} ${JSON.stringify(argument)}`;
  return value;
}

/** A text that turned out to hold a dynamic reference. */
function dynamic(value: Value): Value {
  if (typeof value === 'string') return literal(value);
  return value instanceof Text && value.toString().includes('{{resolve:') ? literal(value.toString()) : value;
}

/** The pieces of a JSON text, with undecided values in place. */
function jsonParts(value: Value): Value[] {
  if (isList(value)) return ['[', ...value.flatMap((item, i) => [i ? ',' : '', ...jsonParts(item)]), ']'];
  if (isObject(value))
    return [
      '{',
      ...Object.keys(value).flatMap((key, i) => [i ? ',' : '', `${JSON.stringify(key)}:`, ...jsonParts(value[key])]),
      '}',
    ];
  if (value instanceof Text)
    return [
      '"',
      ...value.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part)),
      '"',
    ];
  if (isUndecided(value)) return ['"', value, '"'];
  return [JSON.stringify(value ?? null)];
}

/** The resource that a value names, when it is a plain reference. */
export function referencedResource(value: Value): Resource | undefined {
  return value instanceof Reference ? value.target : undefined;
}

/** An item of a list that is not known: of the same origin, where a parameter gives the list. */
function itemOf(list: Value): Unknown {
  if (list instanceof Parameter) return new Parameter(list.reason, list.secret);
  return list instanceof Unknown
    ? new Unknown(list.reason, list.secret)
    : new Unknown('an item of a list that is not known');
}
