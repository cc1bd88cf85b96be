import { parseEmbeddedJson } from '../../template/embedded-json';
import type { ResourceGraph } from '../../template/graph';
import { notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { allOf, anyOf, type Ternary } from '../../template/ternary';
import { isList, isObject, isParameter, isUndecided, textIs, textOf, type Value } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** Events that a rule may route. */
export interface Events {
  readonly sources: readonly string[];
  /** Nothing means any. */
  readonly detailType?: string;
}

/**
 * Whether a rule of the assembly sends such events to somebody or something that acts.
 * A log group alone is nobody.
 *
 * @returns `not applicable` when there is no such rule
 */
export function routesEvents(graph: ResourceGraph, events: Events): Outcome {
  let open: Outcome | undefined;
  for (const rule of graph.ofType('AWS::Events::Rule')) {
    const acts = isOn(rule);
    const reaches = reachesSomebody(rule);
    if (acts === false || reaches === false) continue;
    const pattern = rule.get('EventPattern');
    const parsed = isObject(pattern) ? pattern : parseEmbeddedJson(pattern);
    if (isObject(parsed)) {
      const matches = allOf(
        anyOf(...events.sources.map((source) => accepts(parsed['source'], source))),
        events.detailType === undefined || accepts(parsed['detail-type'], events.detailType, true),
      );
      if (matches === true && acts === true && reaches === true) return pass();
      if (matches === 'unknown') open ??= unknown(`the events that ${rule.logicalId} matches`);
      else if (matches) open ??= unknown(`whether ${rule.logicalId} is on, and whom it reaches`);
    } else if (isUndecided(pattern)) open ??= unknown(`the events that ${rule.logicalId} matches`);
  }
  return open ?? notApplicable();
}

function isOn(rule: ResourceView): Ternary {
  const state = rule.get('State');
  return isUndecided(state) ? 'unknown' : textOf(state) !== 'DISABLED';
}

function reachesSomebody(rule: ResourceView): Ternary {
  const targets = rule.items('Targets')?.map((target) => target.get('Arn'));
  if (targets === undefined) return 'unknown';
  if (targets.some((arn) => !isParameter(arn) && !/:logs:/.test(textOf(arn) ?? ''))) return true;
  return targets.some(isParameter) ? 'unknown' : false;
}

function accepts(filter: Value, text: string, whenAbsent = false): Ternary {
  if (filter === undefined) return whenAbsent;
  return anyOf(
    ...(isList(filter) ? filter : [filter]).map((one) =>
      isObject(one)
        ? anyOf(
            textIs(one['prefix'], (prefix) => text.startsWith(prefix)),
            textIs(one['wildcard'], (wildcard) => text.startsWith(wildcard.split('*')[0] ?? '')),
          )
        : textIs(one, (written) => written === text),
    ),
  );
}
