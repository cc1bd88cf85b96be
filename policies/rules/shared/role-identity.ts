import type { ResourceGraph } from '../../template/graph';
import { Imported, textOf, Unknown, type Value } from '../../template/value';
import { ResourceView } from '../../template/view';

/** Which role a value names, for telling whether two properties name the same one. */
export interface RoleIdentity {
  /** Equal for values that name the same role. */
  readonly key: string;
  /** Whether a different key is certain to mean a different role. */
  readonly decided: boolean;
}

/** Which role a value names; `undefined` when it names none. */
export function roleIdentity(value: Value, graph: ResourceGraph): RoleIdentity | undefined {
  const role = graph.role(value);
  if (role === undefined) return undefined;
  if (role instanceof ResourceView) return { key: `resource ${role.raw.index}`, decided: true };
  const text = textOf(value);
  return text === undefined
    ? { key: 'a value that is no name', decided: false }
    : { key: text, decided: !(value instanceof Unknown) || value instanceof Imported };
}
