import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CfnResource, type CfnStack, NestedStack, Stack, Stage, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { Assembly } from '../template/assembly';
import { buildTemplate, type Counter } from '../template/build';
import { sourceOf } from '../template/cloud-assembly';
import { parseTemplate } from '../template/read';
import type { MetadataEntry, Resource, StackIdentity, Template } from '../template/template';

/** Metadata that carries waivers; the rest of the tree's metadata is of no use here. */
const WAIVER_TYPES: ReadonlySet<string> = new Set(['aws:cdk:acknowledged-rules', 'aims:waiver']);

/**
 * The assembly of a synthesising app, taken from the construct tree: the templates that CDK has
 * just written, nested stacks and stages included.
 */
export function assemblyOfApp(
  root: IConstruct,
  parameters?: Readonly<Record<string, Readonly<Record<string, string>>>>,
): { assembly: Assembly; outdir: string } {
  const outdir = (Stage.isStage(root) ? root : Stage.of(root))?.outdir ?? '.';
  const templates: Template[] = [];
  const byStack = new Map<Stack, Template>();
  const nested = new Map<Resource, Template>();
  const metadata: MetadataEntry[] = [];
  const counter: Counter = { next: 0 };
  const resources = new Map<Stack, Map<string, CfnResource>>();

  for (const node of root.node.findAll()) {
    if (CfnResource.isCfnResource(node)) {
      const stack = Stack.of(node);
      const id = stack.resolve(node.logicalId) as string;
      const known = resources.get(stack);
      if (known) known.set(id, node);
      else resources.set(stack, new Map([[id, node]]));
    }
    for (const entry of node.node.metadata)
      if (WAIVER_TYPES.has(entry.type))
        metadata.push({ constructPath: node.node.path, type: entry.type, data: entry.data });
  }
  for (const node of root.node.findAll()) {
    if (!Stack.isStack(node)) continue;
    const path = join(Stage.of(node)!.outdir, node.templateFile);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    const file = relative(outdir, path).split(sep).join('/');
    const constructs = resources.get(node);
    const template = buildTemplate(file, text, parseTemplate(file, text, true), identityOf(node), counter, {
      constructPath: (logicalId) => constructs?.get(logicalId)?.node.path,
      source: (logicalId) => creationSource(constructs?.get(logicalId)),
    });
    templates.push(template);
    byStack.set(node, template);
  }
  for (const [stack, template] of byStack) {
    const parent = stack instanceof NestedStack || stack.nestedStackResource ? stack.nestedStackParent : undefined;
    const resource = stack.nestedStackResource as CfnStack | undefined;
    if (!parent || !resource) continue;
    const declared = byStack.get(parent)?.resources.get(parent.resolve(resource.logicalId) as string);
    if (declared) nested.set(declared, template);
  }
  return {
    outdir,
    assembly: new Assembly({
      source: 'app',
      templates,
      nested,
      metadata,
      parameters,
      readAsset: (name) => readAsset(outdir, name),
    }),
  };
}

function identityOf(stack: Stack): StackIdentity {
  const fixed = (value: string): string | undefined => (Token.isUnresolved(value) ? undefined : value);
  return {
    stackName: stack.nestedStackParent ? stack.node.path : stack.stackName,
    account: fixed(stack.account),
    region: fixed(stack.region),
    constructPath: stack.node.path,
  };
}

function creationSource(construct: CfnResource | undefined): string | undefined {
  const entry = construct?.node.metadata.find((one) => one.type === 'aws:cdk:creationStack');
  return sourceOf(entry?.data ?? construct?.node.metadata.find((one) => one.type === 'aws:cdk:logicalId')?.trace);
}

function readAsset(outdir: string, name: string): string | undefined {
  const hash = name
    .split('/')
    .pop()!
    .replace(/\.[a-z]+$/, '');
  for (const candidate of [`asset.${hash}`, `asset.${hash}.json`]) {
    const path = join(outdir, candidate);
    if (/^[A-Za-z0-9]+$/.test(hash) && existsSync(path)) return readFileSync(path, 'utf8');
  }
  return undefined;
}
