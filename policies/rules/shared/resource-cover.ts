import type { Statement } from '../../template/statement';
import { allOf, anyOf, type Ternary } from '../../template/ternary';
import { isParameter, Pseudo, Text, textIs, textOf, type Value } from '../../template/value';

/** In the place of the account or region of the stack. */
const OWN = '\u0001';
const EVERYTHING = ['arn', '*', '*', '*', '*', '*'] as const;

/**
 * Whether a deny statement is for every resource on which an allow statement grants an action.
 *
 * @param kind how the ARNs of the action's resources begin behind the account, such as `training-job/`; without it a
 *   statement for one kind of resource does not cover one for all
 */
export function coversResourcesOf(denied: Statement, allowed: Statement, action: string, kind = ''): Ternary {
  const granted: readonly Value[] = allowed.notResources.length > 0 ? ['*'] : allowed.resources;
  return allOf(
    denied.resources.length > 0,
    ...granted
      .filter((resource) => isOfKind(resource, kind))
      .map((resource) => anyOf(...denied.resources.map((pattern) => covers(pattern, resource, action, kind)))),
  );
}

function covers(pattern: Value, resource: Value, action: string, kind: string): Ternary {
  const written = textOf(pattern);
  if (written !== undefined && written === textOf(resource)) return true;
  const covered = textIs(pattern, () => {
    const [, , service, region, account, name] = segmentsOf(pattern) ?? [];
    if (service === undefined || !includes(service, action.split(':')[0]!)) return false;
    const [, , , inRegion, inAccount, named] = segmentsOf(resource) ?? EVERYTHING;
    // An identity acts in its own account, whether the statement names it or not.
    const ofAccount = inAccount === '*' || account === OWN || includes(account!, inAccount!);
    return ofAccount && includes(region!, inRegion!) && includes(name!, named === '*' ? `${kind}*` : named!);
  });
  return covered === false && isParameter(resource) ? 'unknown' : covered;
}

/** Whether a resource of an allow statement may be of the kind that an action is on. */
function isOfKind(resource: Value, kind: string): boolean {
  const name = (segmentsOf(resource) ?? EVERYTHING)[5]!.split(/[*?$]/)[0]!;
  return name.startsWith(kind) || kind.startsWith(name);
}

/** The six parts of an ARN's pattern; everything is every ARN. */
function segmentsOf(value: Value): readonly string[] | undefined {
  const parts = value instanceof Text ? value.parts : [value];
  const text = parts
    .map((part) => {
      if (part instanceof Pseudo) return OWN;
      return typeof part === 'string' ? part : (textOf(part) ?? '').replaceAll(':', '.');
    })
    .join('');
  if (/^\*+$/.test(text)) return EVERYTHING;
  const segments = text.split(':');
  if (segments[0] !== 'arn' || segments.length < 6) return undefined;
  return [...segments.slice(0, 5), segments.slice(5).join(':')];
}

/** Whether a pattern with `*` matches all that another pattern does. */
function includes(wide: string, narrow: string): boolean {
  const source = wide.split(/\*+/).map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`, 's').test(narrow);
}
