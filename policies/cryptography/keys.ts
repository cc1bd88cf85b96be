import type { ResourceGraph } from '../template/graph';
import type { Resource } from '../template/template';
import { textOf } from '../template/value';
import { ResourceView } from '../template/view';
import { algorithmOf, type Quantum } from './algorithms';
import { agreed, type Cases, casesOf, stated } from './cases';
import type { KeyEntry, Stated } from './inventory';

/** A key without what uses it, which is known only when every resource was read. */
export type KeySettings = Omit<KeyEntry, 'subject' | 'usedBy' | 'namedBy' | 'aliases'>;

/** Days that KMS takes where the template names none. */
const DELETION_DAYS = 30;
const ROTATION_DAYS = 365;

/** Types of keys. */
export const KEY_RESOURCE_TYPES: readonly string[] = ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'];

/** Settings in one case. */
interface InCase {
  readonly spec: Stated<string>;
  readonly usage: Stated<string>;
  readonly origin: Stated<string>;
  readonly enabled: Stated<boolean>;
  readonly multiRegion: Stated<boolean>;
  readonly rotated: Stated<boolean>;
  readonly rotationDays: Stated<number>;
  readonly deletionDays: Stated<number>;
}

/** The settings of a key; `undefined` when it never exists. */
export function keySettings(resource: Resource, graph: ResourceGraph): KeySettings | undefined {
  const cases = casesOf(graph, resource, (view) => inCase(view, graph));
  if (typeof cases === 'string') return unread(resource, cases);
  if (cases.answers.length === 0) return undefined;
  const spec = settled(cases, 'spec');
  const origin = settled(cases, 'origin');
  const written = settled(cases, 'rotated');
  // Whether a key of an unknown kind ought to be rotated is unknown, too.
  const kindIsOpen = 'unknown' in spec || 'unknown' in origin;
  const rotated = kindIsOpen && 'value' in written && !written.value ? { unknown: 'the kind of key' } : written;
  return {
    kind: resource.type === 'AWS::KMS::ReplicaKey' ? 'replica' : 'key',
    spec,
    ...('value' in spec ? { algorithm: algorithmOf(spec.value, resource.template.stack.region).name } : {}),
    usage: settled(cases, 'usage'),
    origin,
    enabled: settled(cases, 'enabled'),
    multiRegion: settled(cases, 'multiRegion'),
    ...(cannotRotate(spec, origin) ? {} : { rotated }),
    ...(cannotRotate(spec, origin) || ('value' in rotated && !rotated.value)
      ? {}
      : { rotationDays: settled(cases, 'rotationDays') }),
    deletionDays: settled(cases, 'deletionDays'),
    quantum: quantumOf(spec, resource.template.stack.region),
  };
}

function settled<Name extends keyof InCase>(cases: Cases<InCase>, name: Name): InCase[Name] {
  const settings = cases.answers.map((answer) => answer[name]) as Stated<string | number | boolean>[];
  return agreed(settings, cases.dependsOn) as InCase[Name];
}

/** Whether an algorithm that the templates name, or do not, withstands a quantum computer. */
export function quantumOf(algorithm: Stated<string>, region?: string): Quantum {
  return 'unknown' in algorithm ? 'unknown' : algorithmOf(algorithm.value, region).quantum;
}

/** KMS rotates only symmetric keys of encryption whose material it made. */
function cannotRotate(spec: Stated<string>, origin: Stated<string>): boolean {
  return ('value' in spec && spec.value !== 'SYMMETRIC_DEFAULT') || ('value' in origin && origin.value !== 'AWS_KMS');
}

function inCase(key: ResourceView, graph: ResourceGraph): InCase {
  if (key.type !== 'AWS::KMS::ReplicaKey') return settingsOf(key);
  // A replica has the material, and with it the kind, of its primary.
  const primary = graph.key(key.get('PrimaryKeyArn'));
  const seen = primary instanceof ResourceView && primary.type === 'AWS::KMS::Key' ? settingsOf(primary) : undefined;
  const elsewhere = { unknown: 'the primary key, which is not in these templates' };
  return {
    ...(seen ?? {
      spec: elsewhere,
      usage: elsewhere,
      origin: elsewhere,
      rotated: elsewhere,
      rotationDays: elsewhere,
    }),
    enabled: stated(key, 'Enabled', true),
    multiRegion: { value: true },
    deletionDays: stated(key, 'PendingWindowInDays', DELETION_DAYS),
  };
}

function settingsOf(key: ResourceView): InCase {
  return {
    spec: stated(key, 'KeySpec', 'SYMMETRIC_DEFAULT'),
    usage: stated(key, 'KeyUsage', 'ENCRYPT_DECRYPT'),
    origin: stated(key, 'Origin', 'AWS_KMS'),
    enabled: stated(key, 'Enabled', true),
    multiRegion: stated(key, 'MultiRegion', false),
    rotated: stated(key, 'EnableKeyRotation', false),
    rotationDays: stated(key, 'RotationPeriodInDays', ROTATION_DAYS),
    deletionDays: stated(key, 'PendingWindowInDays', DELETION_DAYS),
  };
}

function unread(resource: Resource, reason: string): KeySettings {
  const unknown = { unknown: reason };
  return {
    kind: resource.type === 'AWS::KMS::ReplicaKey' ? 'replica' : 'key',
    spec: unknown,
    usage: unknown,
    origin: unknown,
    enabled: unknown,
    multiRegion: unknown,
    rotated: unknown,
    rotationDays: unknown,
    deletionDays: unknown,
    quantum: 'unknown',
  };
}

/** The alias names of each key, in the order of the templates. */
export function aliasesByKey(graph: ResourceGraph): Map<Resource, string[]> {
  const aliases = new Map<Resource, string[]>();
  for (const alias of graph.assembly.resources.filter((resource) => resource.type === 'AWS::KMS::Alias')) {
    const cases = casesOf(graph, alias, (view) => ({
      key: graph.key(view.get('TargetKeyId')),
      name: textOf(view.get('AliasName')) ?? alias.logicalId,
    }));
    if (typeof cases === 'string') continue;
    for (const { key, name } of cases.answers) {
      if (!(key instanceof ResourceView)) continue;
      const names = aliases.get(key.raw) ?? [];
      if (!names.includes(name)) aliases.set(key.raw, [...names, name]);
    }
  }
  return aliases;
}
