import { explore } from '../template/choices';
import type { ResourceGraph } from '../template/graph';
import type { Resource } from '../template/template';
import { isUndecided, textOf, Unknown, type Value } from '../template/value';
import type { Node, ResourceView } from '../template/view';
import type { Stated } from './inventory';

/** What holds of a resource in each case that its conditions and parameters can bring about. */
export interface Cases<T> {
  /** One answer for each case in which the resource exists; empty when it never does. */
  readonly answers: readonly T[];
  /** What the cases differ by, in words: `IsProd`, `parameter Stage`. */
  readonly dependsOn: string;
}

/**
 * Reads a resource in every case.
 *
 * @returns the reason, in words, when there are too many cases, or when reading broke
 */
export function casesOf<T>(
  graph: ResourceGraph,
  resource: Resource,
  read: (view: ResourceView) => T,
): Cases<T> | string {
  try {
    const leaves = explore(graph.choices, () => {
      const view = graph.view(resource);
      return view.exists() ? { answer: read(view) } : undefined;
    });
    if (leaves === undefined) return 'more combinations of conditions than are tried';
    const names = leaves.flatMap((leaf) => leaf.conditions.map(([name]) => name));
    const labels = names.length > 0 ? names : leaves.flatMap((leaf) => leaf.read);
    return {
      answers: leaves.flatMap((leaf) => (leaf.result === undefined ? [] : [leaf.result.answer])),
      dependsOn: [...new Set(labels)].join(', ') || 'a value known at deployment',
    };
  } catch (error) {
    // A defect of ours: shown as what it is, and the list goes on.
    return `cdk-aims could not read it: ${error instanceof Error ? error.message.slice(0, 200) : 'no message'}`;
  }
}

/** A setting in one case, or its default where nothing is written. */
export function stated<T extends string | number | boolean>(place: Node, path: string, byDefault: T): Stated<T> {
  const value = place.get(path);
  if (value === undefined || value === null) return { value: byDefault, byDefault: true };
  if (isUndecided(value)) return { unknown: wordsOf(value) };
  if (typeof byDefault === 'boolean' && /^(true|false)$/i.test(String(value)))
    return { value: /^true$/i.test(String(value)) as unknown as T };
  if (typeof byDefault === 'number' && Number.isFinite(Number(value)) && String(value).trim() !== '')
    return { value: Number(value) as unknown as T };
  if (typeof byDefault === 'string' && typeof value === 'string') return { value: value as unknown as T };
  return { unknown: 'a value of another kind than the property takes' };
}

/** One setting of all cases: the value that they agree on, or what it depends on. */
export function agreed<T extends string | number | boolean>(
  settings: readonly Stated<T>[],
  dependsOn: string,
): Stated<T> {
  const [first, ...others] = settings;
  if (first === undefined) return { unknown: dependsOn };
  const shown = (setting: Stated<T>) => ('unknown' in setting ? setting.unknown : String(setting.value));
  if (others.every((other) => shown(other) === shown(first))) return first;
  return { unknown: `${[...new Set(settings.map(shown))].join(' or ')}, by ${dependsOn}` };
}

/** What an undecided value depends on, in words. */
export function wordsOf(value: Value): string {
  return value instanceof Unknown ? value.reason : (textOf(value) ?? 'a value known at deployment');
}
