import { createHash } from 'node:crypto';
import { isIntrinsic } from './intrinsic';
import { isRawObject, own, type Raw, type RawObject, type Resource, type StackIdentity, Template } from './template';

/** Where construct paths and source locations of a template's resources come from. */
export interface Origins {
  readonly constructPath?: (logicalId: string) => string | undefined;
  readonly source?: (logicalId: string) => string | undefined;
}

/** Hands out positions: one counter for all templates of an assembly. */
export interface Counter {
  next: number;
}

/** Makes a template of parsed JSON. Loops over resources are unrolled where their list is written out. */
export function buildTemplate(
  file: string,
  text: string,
  raw: RawObject,
  stack: StackIdentity,
  counter: Counter,
  origins: Origins = {},
): Template {
  const template = new Template(file, createHash('sha256').update(text).digest('hex'), raw, stack);
  const macro = template.macros[0];
  for (const entry of unrolled(template.section('Resources'))) {
    // CloudFormation refuses a logical id that two loops make.
    if (template.resources.has(entry.logicalId)) continue;
    const type = own(entry.raw, 'Type');
    const resource: Resource = {
      index: counter.next++,
      logicalId: entry.logicalId,
      type: entry.stands ?? (typeof type === 'string' ? type : standInType(entry.raw, type)),
      template,
      raw: entry.raw,
      constructPath: origins.constructPath?.(entry.logicalId) ?? pathInMetadata(entry.raw),
      source: origins.source?.(entry.logicalId),
      opaque: entry.opaque ?? (macro === undefined ? undefined : `the macro ${macro}`),
    };
    template.resources.set(entry.logicalId, resource);
  }
  return template;
}

function pathInMetadata(raw: RawObject): string | undefined {
  const metadata = own(raw, 'Metadata');
  const path = isRawObject(metadata) ? own(metadata, 'aws:cdk:path') : undefined;
  return typeof path === 'string' ? path : undefined;
}

/** Types of resources whose type is not written out: shown as what they are, so that they count as not covered. */
function standInType(raw: RawObject, type: Raw): string {
  return isIntrinsic(type) ?? isIntrinsic(raw) ?? 'no type';
}

interface Entry {
  readonly logicalId: string;
  readonly raw: RawObject;
  readonly opaque?: string;
  /** The function whose resources it stands for, which cannot be listed. */
  readonly stands?: string;
}

const NOTHING: RawObject = Object.freeze(Object.create(null)) as RawObject;

/** One entry for all that a function makes and nobody can list. */
function standIn(logicalId: string, stands: string, opaque: string): Entry {
  return { logicalId, raw: NOTHING, opaque, stands };
}

/** Levels below the outermost loop that are unrolled. */
const MAX_LOOPS = 5;

/** Resources with `Fn::ForEach` unrolled. What cannot be listed has one entry in its place. */
function unrolled(resources: RawObject, depth = 0): Entry[] {
  const entries: Entry[] = [];
  for (const logicalId of Object.keys(resources)) {
    const raw = own(resources, logicalId);
    if (!logicalId.startsWith('Fn::ForEach')) {
      if (logicalId.startsWith('Fn::')) entries.push(standIn(logicalId, logicalId, `what ${logicalId} adds`));
      else entries.push({ logicalId, raw: isRawObject(raw) ? raw : NOTHING });
      continue;
    }
    const [identifier, collection, body] = Array.isArray(raw) ? raw : [];
    if (typeof identifier !== 'string' || !isRawObject(body)) {
      entries.push(standIn(logicalId, 'Fn::ForEach', `the loop ${logicalId}, which is malformed`));
      continue;
    }
    if (depth > MAX_LOOPS) {
      entries.push(standIn(logicalId, 'Fn::ForEach', `the loop ${logicalId}, which is nested too deeply`));
      continue;
    }
    if (Array.isArray(collection) && collection.every((item) => typeof item === 'string')) {
      for (const item of collection as string[])
        entries.push(...unrolled(replaced(body, identifier, item) as RawObject, depth + 1));
    } else {
      for (const entry of unrolled(body, depth + 1))
        entries.push({ ...entry, opaque: `the loop ${logicalId}, whose list is known at deployment` });
    }
  }
  return entries;
}

/** The body of a loop with its identifier replaced, in keys and values. */
function replaced(raw: Raw, identifier: string, value: string): Raw {
  const fill = (text: string): string =>
    text
      .split(`\${${identifier}}`)
      .join(value)
      .split(`&{${identifier}}`)
      .join(value.replace(/[^A-Za-z0-9]/g, ''));
  if (typeof raw === 'string') return fill(raw);
  if (Array.isArray(raw)) return raw.map((item) => replaced(item, identifier, value));
  if (!isRawObject(raw)) return raw;
  if (Object.keys(raw).length === 1 && own(raw, 'Ref') === identifier) return value;
  const object = Object.create(null) as RawObject;
  for (const key of Object.keys(raw)) object[fill(key)] = replaced(own(raw, key), identifier, value);
  return object;
}
