import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Assembly, NESTED_STACK } from '../../policies/template/assembly';
import { buildTemplate, type Counter } from '../../policies/template/build';
import { isCloudAssembly, readCloudAssembly } from '../../policies/template/cloud-assembly';
import { MAX_TEMPLATE_BYTES, NotATemplate, parseTemplate } from '../../policies/template/read';
import { isRawObject, own, type Resource, type Template } from '../../policies/template/template';
import type { Parameters } from './parameters';
import { UsageError } from './usage-error';

/** What the paths of a command line hold. */
export interface Inputs {
  readonly assemblies: readonly Assembly[];
  /** Files of folders that are no templates, by path. */
  readonly skipped: readonly string[];
  /** The text of a template, for positions in it. */
  readonly textOf: (template: Template) => string | undefined;
}

const TEMPLATE_FILE = /\.(json|ya?ml|template)$/i;

/** Folders that hold other people's files. */
const PASSED_OVER = new Set(['node_modules', '.git', '.venv', '__pycache__']);

/**
 * Reads cloud assemblies, template files, folders of templates, and standard input (`-`).
 *
 * @param together treat the bare files of a folder as one app, whose references resolve in each other
 * @throws UsageError when a path does not exist or a folder holds no template
 * @throws TemplateError when a named file, or a file that says it is a template, cannot be read
 */
export function readInputs(paths: readonly string[], parameters: Parameters, together: boolean): Inputs {
  const reader = new InputReader(parameters, together);
  for (const path of paths) reader.read(path);
  return reader.inputs();
}

class InputReader {
  private readonly assemblies: Assembly[] = [];
  private readonly skipped: string[] = [];
  private readonly texts = new Map<Template, () => string>();

  constructor(
    private readonly parameters: Parameters,
    private readonly together: boolean,
  ) {}

  inputs(): Inputs {
    return {
      assemblies: this.assemblies,
      skipped: this.skipped,
      textOf: (template) => this.texts.get(template)?.(),
    };
  }

  read(path: string): void {
    if (path === '-') {
      this.bare([{ file: 'standard input', text: decoded('standard input', readFileSync(0)) }]);
      return;
    }
    const stats = reading(path, () => statSync(path, { throwIfNoEntry: false }));
    if (!stats)
      throw new UsageError(
        path === 'cdk.out'
          ? 'there is no cdk.out here: run "npx cdk synth" first, or name a template file or folder'
          : `${path} does not exist: name a cloud assembly, a template file or a folder of templates`,
      );
    if (!stats.isDirectory()) this.bare([{ file: shown(path), text: readFile(path) }]);
    else if (isCloudAssembly(path)) this.cloudAssembly(path);
    else this.folder(path);
  }

  private cloudAssembly(folder: string): void {
    const assembly = readCloudAssembly(folder, this.parameters);
    for (const template of assembly.templates)
      this.texts.set(template, () => readFileSync(join(folder, template.file), 'utf8'));
    this.assemblies.push(assembly);
  }

  private folder(root: string): void {
    const files: { file: string; text: string }[] = [];
    const before = this.assemblies.length;
    const found = foundBelow(root, (path) => this.skipped.push(shown(path)));
    for (const path of found.assemblies) this.cloudAssembly(path);
    for (const path of found.files) {
      const text = readFile(path, true);
      if (text === undefined) this.skipped.push(shown(path));
      else files.push({ file: shown(path), text });
    }
    this.bare(files, true);
    if (this.assemblies.length === before)
      throw new UsageError(
        `${root} holds no CloudFormation template (${found.files.length} JSON or YAML files looked at)`,
      );
  }

  private bare(files: readonly { file: string; text: string }[], skipOthers = false): void {
    const counter: Counter = { next: 0 };
    const templates: Template[] = [];
    for (const { file, text } of files) {
      // A file of a folder that never says "Resources" is not meant as a template, parseable or not.
      if (skipOthers && !text.includes('Resources')) {
        this.skipped.push(file);
        continue;
      }
      try {
        const raw = parseTemplate(file, text);
        const template = buildTemplate(file, text, raw, { stackName: file }, this.together ? counter : { next: 0 });
        this.texts.set(template, () => text);
        templates.push(template);
      } catch (error) {
        if (!skipOthers || !(error instanceof NotATemplate)) throw error;
        this.skipped.push(file);
      }
    }
    const nested = nestedByPath(templates);
    const parameters = this.parameters;
    if (!this.together)
      for (const template of templates)
        this.assemblies.push(
          new Assembly({ source: template.file, templates: [template], beside: new Set(nested.keys()), parameters }),
        );
    else if (templates.length > 0)
      this.assemblies.push(new Assembly({ source: 'together', templates, nested, parameters }));
  }
}

/** Nested stacks whose `TemplateURL` is a relative path to another of the files. */
function nestedByPath(templates: readonly Template[]): Map<Resource, Template> {
  const byFile = new Map(templates.map((template) => [template.file, template]));
  const nested = new Map<Resource, Template>();
  for (const template of templates)
    for (const resource of template.resources.values()) {
      if (resource.type !== NESTED_STACK) continue;
      const properties = own(resource.raw, 'Properties');
      const url = isRawObject(properties) ? own(properties, 'TemplateURL') : undefined;
      const child = typeof url === 'string' ? byFile.get(shown(join(dirname(template.file), url))) : undefined;
      if (child && child !== template) nested.set(resource, child);
    }
  return nested;
}

/** What a folder holds, in the order of its names; what symbolic links lead to comes last, and nothing twice. */
interface Found {
  readonly assemblies: readonly string[];
  readonly files: readonly string[];
}

/** @param leadsNowhere told of symbolic links to templates that do not exist */
function foundBelow(root: string, leadsNowhere: (path: string) => void): Found {
  const assemblies: string[] = [];
  const files: string[] = [];
  const links: string[] = [];
  const seen = new Set<string>();
  const visit = (path: string, kind: Pick<Dirent, 'isDirectory' | 'isFile'>): void => {
    const isFolder = kind.isDirectory();
    if (isFolder ? PASSED_OVER.has(basename(path)) : !kind.isFile() || !TEMPLATE_FILE.test(path)) return;
    const real = reading(path, () => realpathSync(path));
    if (seen.has(real)) return;
    seen.add(real);
    if (!isFolder) files.push(path);
    else if (isCloudAssembly(path)) assemblies.push(path);
    else walk(path);
  };
  const walk = (folder: string): void => {
    const entries = reading(folder, () => readdirSync(folder, { withFileTypes: true }));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isSymbolicLink()) links.push(path);
      else visit(path, entry);
    }
  };
  seen.add(reading(root, () => realpathSync(root)));
  walk(root);
  // Links may lead to folders that hold links.
  for (let link = links.shift(); link !== undefined; link = links.shift()) {
    const path = link;
    const target = reading(path, () => statSync(path, { throwIfNoEntry: false }));
    if (target && !PASSED_OVER.has(basename(reading(path, () => realpathSync(path))))) visit(path, target);
    else if (!target && TEMPLATE_FILE.test(path)) leadsNowhere(path);
  }
  return { assemblies, files };
}

/** Asks the file system, which may refuse. */
function reading<T>(path: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path} cannot be read (${code}): give the right to read it, or name other paths`);
  }
}

function readFile(path: string): string;
function readFile(path: string, skipOthers: true): string | undefined;
function readFile(path: string, skipOthers = false): string | undefined {
  const { size } = reading(path, () => statSync(path));
  if (size > MAX_TEMPLATE_BYTES)
    throw new UsageError(
      `${path} is ${Math.ceil(size / 1024 / 1024)} MB: a template of more than ${MAX_TEMPLATE_BYTES / 1024 / 1024} MB is not read (CloudFormation takes 1 MB at most)`,
    );
  return decoded(
    path,
    reading(path, () => readFileSync(path)),
    skipOthers,
  );
}

/**
 * The text of a file.
 *
 * @returns undefined for a file in UTF-16 that never says "Resources", where others than templates are skipped
 */
function decoded(path: string, bytes: Buffer): string;
function decoded(path: string, bytes: Buffer, skipOthers: boolean): string | undefined;
function decoded(path: string, bytes: Buffer, skipOthers = false): string | undefined {
  const encoding = utf16(bytes);
  if (encoding === undefined) return bytes.toString('utf8');
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const text = encoding === 'LE' ? even.toString('utf16le') : Buffer.from(even).swap16().toString('utf16le');
  if (skipOthers && !text.includes('Resources')) return undefined;
  throw new UsageError(`${path} is written in UTF-16${encoding}, which CloudFormation does not read: save it as UTF-8`);
}

/** Whether a text is in UTF-16, by its first bytes: a mark, or a character of ASCII beside a zero. */
function utf16([first, second]: Buffer): 'LE' | 'BE' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'LE';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== undefined && second !== 0)
    ? 'BE'
    : undefined;
}

/** Paths as the user sees them, the same on every system. */
function shown(path: string): string {
  const below = relative(process.cwd(), path);
  return (below.startsWith('..') || existsSync(below) === false ? path : below).split(sep).join('/');
}
