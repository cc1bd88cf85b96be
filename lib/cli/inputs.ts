import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Assembly } from '../../policies/template/assembly';
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
      this.bare([{ file: 'standard input', text: readFileSync(0, 'utf8') }]);
      return;
    }
    const stats = statSync(path, { throwIfNoEntry: false });
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
    const walk = (folder: string): void => {
      for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
          if (PASSED_OVER.has(entry.name)) continue;
          if (isCloudAssembly(path)) this.cloudAssembly(path);
          else walk(path);
        } else if (entry.isFile() && TEMPLATE_FILE.test(entry.name))
          files.push({ file: shown(path), text: readFile(path) });
      }
    };
    walk(root);
    this.bare(files, true);
    if (this.assemblies.length === before)
      throw new UsageError(`${root} holds no CloudFormation template (${files.length} JSON or YAML files looked at)`);
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
    const assemble = (group: readonly Template[], source: string) =>
      this.assemblies.push(
        new Assembly({ source, templates: group, nested: nestedByPath(group), parameters: this.parameters }),
      );
    if (this.together) {
      if (templates.length > 0) assemble(templates, 'together');
    } else for (const template of templates) assemble([template], template.file);
  }
}

/** Nested stacks whose `TemplateURL` is a relative path to another of the files. */
function nestedByPath(templates: readonly Template[]): Map<Resource, Template> {
  const byFile = new Map(templates.map((template) => [template.file, template]));
  const nested = new Map<Resource, Template>();
  for (const template of templates)
    for (const resource of template.resources.values()) {
      if (resource.type !== 'AWS::CloudFormation::Stack') continue;
      const properties = own(resource.raw, 'Properties');
      const url = isRawObject(properties) ? own(properties, 'TemplateURL') : undefined;
      const child = typeof url === 'string' ? byFile.get(shown(join(dirname(template.file), url))) : undefined;
      if (child && child !== template) nested.set(resource, child);
    }
  return nested;
}

function readFile(path: string): string {
  const { size } = statSync(path);
  if (size > MAX_TEMPLATE_BYTES)
    throw new UsageError(
      `${path} is ${Math.ceil(size / 1024 / 1024)} MB: a template of more than ${MAX_TEMPLATE_BYTES / 1024 / 1024} MB is not read (CloudFormation takes 1 MB at most)`,
    );
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** Paths as the user sees them, the same on every system. */
function shown(path: string): string {
  const below = relative(process.cwd(), path);
  return (below.startsWith('..') || existsSync(below) === false ? path : below).split(sep).join('/');
}
