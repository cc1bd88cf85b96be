import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { Assembly } from './assembly';
import { buildTemplate, type Counter } from './build';
import { parseTemplate, TemplateError } from './read';
import {
  isRawObject,
  type MetadataEntry,
  own,
  type RawObject,
  type Resource,
  type StackIdentity,
  type Template,
} from './template';

/** Whether a folder is a cloud assembly that CDK wrote. */
export function isCloudAssembly(folder: string): boolean {
  if (!existsSync(join(folder, 'manifest.json')) || !existsSync(join(folder, 'cdk.out'))) return false;
  return isRawObject(own(readManifest(folder), 'artifacts'));
}

/**
 * Reads the templates of a cloud assembly from its manifest: stages and nested stacks included,
 * files that CDK left behind from earlier runs not.
 *
 * @throws TemplateError when the manifest names a file that is missing or no template
 */
export function readCloudAssembly(
  folder: string,
  parameters?: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Assembly {
  const reader = new Reader(folder);
  reader.read('');
  return new Assembly({
    source: folder,
    templates: reader.templates,
    nested: reader.link(),
    metadata: reader.metadata,
    missingContext: reader.missing,
    parameters,
    readAsset: (name) => readAsset(folder, name),
  });
}

/** Template files of one assembly by the construct path of the stack they deploy. */
class Reader {
  readonly templates: Template[] = [];
  readonly metadata: MetadataEntry[] = [];
  readonly missing: string[] = [];
  private readonly byPath = new Map<string, Template>();
  private readonly counter: Counter = { next: 0 };

  constructor(private readonly root: string) {}

  read(folder: string): void {
    const manifest = readManifest(join(this.root, folder));
    const missing = own(manifest, 'missing');
    if (Array.isArray(missing))
      for (const entry of missing) {
        const key = isRawObject(entry) ? own(entry, 'key') : undefined;
        this.missing.push(typeof key === 'string' ? key : 'a context value');
      }
    const artifacts = own(manifest, 'artifacts');
    if (!isRawObject(artifacts)) return;
    for (const id of Object.keys(artifacts)) {
      const artifact = own(artifacts, id);
      if (!isRawObject(artifact)) continue;
      const properties = own(artifact, 'properties');
      const type = own(artifact, 'type');
      if (!isRawObject(properties)) continue;
      if (type === 'aws:cloudformation:stack') this.stack(folder, id, artifact, properties);
      else if (type === 'cdk:cloud-assembly') {
        const directory = own(properties, 'directoryName');
        if (typeof directory === 'string') this.read(within(this.root, folder, directory));
      }
    }
  }

  /** Links nested-stack resources with the templates they deploy. */
  link(): Map<Resource, Template> {
    const nested = new Map<Resource, Template>();
    const byFile = new Map(this.templates.map((template) => [template.file, template]));
    for (const template of this.templates)
      for (const resource of template.resources.values()) {
        if (resource.type !== 'AWS::CloudFormation::Stack') continue;
        const child =
          this.byPath.get(nestedStackPath(resource.constructPath)) ?? byFile.get(assetPath(resource, template));
        if (child && child !== template) nested.set(resource, child);
      }
    return nested;
  }

  private stack(folder: string, id: string, artifact: RawObject, properties: RawObject): void {
    const templateFile = own(properties, 'templateFile');
    if (typeof templateFile !== 'string') return;
    const stackName = own(properties, 'stackName');
    const displayName = own(artifact, 'displayName');
    const environment = /^aws:\/\/([^/]+)\/(.+)$/.exec(String(own(artifact, 'environment') ?? ''));
    const stack: StackIdentity = {
      stackName: typeof stackName === 'string' ? stackName : id,
      account: known(environment?.[1]),
      region: known(environment?.[2]),
      constructPath: typeof displayName === 'string' ? displayName.replace(/ \(.*\)$/, '') : undefined,
    };
    const facts = readMetadata(this.root, folder, artifact);
    this.metadata.push(...facts.entries);
    for (const [constructPath, file] of facts.templateFiles) {
      const own = file === templateFile;
      this.add(
        folder,
        file,
        own ? { ...stack, constructPath } : { ...stack, stackName: constructPath, constructPath },
        facts,
        constructPath,
      );
    }
    if (![...facts.templateFiles.values()].includes(templateFile))
      this.add(folder, templateFile, stack, facts, stack.constructPath ?? '');
  }

  private add(folder: string, file: string, stack: StackIdentity, facts: StackMetadata, constructPath: string): void {
    const path = within(this.root, folder, file);
    const text = readText(join(this.root, path), join(this.root, path));
    const template = buildTemplate(
      path.split(sep).join('/'),
      text,
      parseTemplate(join(this.root, path), text, true),
      stack,
      this.counter,
      {
        constructPath: (logicalId) => facts.paths.get(`${file} ${logicalId}`),
        source: (logicalId) => facts.sources.get(`${file} ${logicalId}`),
      },
    );
    this.templates.push(template);
    this.byPath.set(constructPath, template);
  }
}

interface StackMetadata {
  readonly entries: MetadataEntry[];
  /** Template file by the construct path of its stack. */
  readonly templateFiles: Map<string, string>;
  /** Construct path by `<template file> <logical id>`. */
  readonly paths: Map<string, string>;
  readonly sources: Map<string, string>;
}

function readMetadata(root: string, folder: string, artifact: RawObject): StackMetadata {
  const facts: StackMetadata = { entries: [], templateFiles: new Map(), paths: new Map(), sources: new Map() };
  const file = own(artifact, 'additionalMetadataFile');
  const inline = own(artifact, 'metadata');
  const blocks: RawObject[] = isRawObject(inline) ? [inline] : [];
  if (typeof file === 'string') {
    const path = join(root, within(root, folder, file));
    if (existsSync(path)) blocks.push(parseObject(path));
  }
  for (const block of blocks)
    for (const path of Object.keys(block))
      for (const entry of entriesOf(own(block, path)))
        if (entry.type === 'aws:cdk:templateFile' && typeof entry.data === 'string')
          facts.templateFiles.set(path.slice(1), entry.data);

  for (const block of blocks)
    for (const path of Object.keys(block)) {
      const constructPath = path.slice(1);
      const entries = entriesOf(own(block, path));
      const source = sourceOf(entries.find((entry) => entry.type === 'aws:cdk:creationStack')?.data);
      for (const entry of entries) {
        if (entry.type === 'aws:cdk:logicalId' && typeof entry.data === 'string') {
          const key = `${templateOf(constructPath, facts.templateFiles)} ${entry.data}`;
          facts.paths.set(key, constructPath);
          if (source) facts.sources.set(key, source);
        } else if (!entry.type.startsWith('aws:cdk:creationStack')) {
          facts.entries.push({ constructPath, type: entry.type, data: entry.data, source });
        }
      }
    }
  return facts;
}

function entriesOf(raw: unknown): { type: string; data: unknown }[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((entry) =>
    isRawObject(entry) && typeof entry['type'] === 'string' ? [{ type: entry['type'], data: entry['data'] }] : [],
  );
}

/** The template of the nearest stack around a construct. */
function templateOf(constructPath: string, templateFiles: ReadonlyMap<string, string>): string {
  for (let path = constructPath; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const file = templateFiles.get(path);
    if (file) return file;
  }
  return '';
}

/** `file:line:column` of the first frame of user code, relative to the working folder. */
export function sourceOf(creationStack: unknown): string | undefined {
  if (!Array.isArray(creationStack)) return undefined;
  for (const frame of creationStack) {
    const match = /\(?((?:\/|[A-Za-z]:\\)[^()]*:\d+:\d+)\)?$/.exec(String(frame));
    if (match) return relative(process.cwd(), match[1]!).split(sep).join('/');
  }
  return undefined;
}

/** CDK names the resource of nested stack `X/N` like `X/N.NestedStack/N.NestedStackResource`. */
function nestedStackPath(resourcePath: string | undefined): string {
  return (resourcePath ?? '').replace(/\.NestedStack\/[^/]+\.NestedStackResource$/, '');
}

function assetPath(resource: Resource, template: Template): string {
  const metadata = own(resource.raw, 'Metadata');
  const path = isRawObject(metadata) ? own(metadata, 'aws:asset:path') : undefined;
  if (typeof path !== 'string') return '';
  const folder = template.file.includes('/') ? template.file.slice(0, template.file.lastIndexOf('/') + 1) : '';
  return `${folder}${path}`;
}

function known(part: string | undefined): string | undefined {
  return part === undefined || part.startsWith('unknown-') ? undefined : part;
}

/** A path of the manifest, which must stay inside the assembly. */
function within(root: string, folder: string, file: string): string {
  const path = join(folder, file);
  const full = resolve(root, path);
  if (full !== resolve(root) && !full.startsWith(resolve(root) + sep))
    throw new TemplateError(
      join(root, folder, 'manifest.json'),
      `names ${JSON.stringify(file)}, which lies outside the assembly`,
    );
  return path;
}

function readManifest(folder: string): RawObject {
  return parseObject(join(folder, 'manifest.json'));
}

function parseObject(path: string): RawObject {
  const text = readText(path, path);
  try {
    const parsed: unknown = JSON.parse(text);
    if (isRawObject(parsed)) return parsed;
  } catch {
    // Told below.
  }
  throw new TemplateError(path, 'is not the JSON object that CDK writes; run cdk synth again');
}

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new TemplateError(
      shown,
      code === 'ENOENT' ? 'does not exist; run cdk synth again' : `cannot be read (${code})`,
    );
  }
}

function readAsset(root: string, name: string): string | undefined {
  const hash = name
    .split('/')
    .pop()!
    .replace(/\.[a-z]+$/, '');
  if (!/^[A-Za-z0-9]+$/.test(hash)) return undefined;
  const file = readdirSync(root).find((entry) => entry.startsWith(`asset.${hash}`));
  return file === undefined ? undefined : readFileSync(join(root, file), 'utf8');
}
