import type { ResourceGraph } from '../../template/graph';
import { isList, isUndecided, textOf, type Value } from '../../template/value';
import type { Node, ResourceView } from '../../template/view';

/** The data events that one selector of a trail records. */
export interface DataEvents {
  /** Resource types, in CloudTrail's spelling. */
  readonly types: readonly string[];
  /** ARNs, or beginnings of ARNs, that are recorded; nothing means all. */
  readonly only?: readonly Value[];
  /** ARNs, or beginnings of ARNs, that are left out. */
  readonly except: readonly Value[];
  /** Records some calls only: reads, writes, or named ones. */
  readonly narrowed: boolean;
}

/** The data events that a trail records, one entry a selector; `undefined` when its selectors are not known. */
export function recordedDataEvents(trail: ResourceView): DataEvents[] | undefined {
  const advanced = trail.items('AdvancedEventSelectors');
  const basic = trail.items('EventSelectors');
  if (!advanced || !basic) return undefined;
  const found: DataEvents[] = [];
  for (const selector of advanced) {
    const fields = selector.items('FieldSelectors');
    if (!fields) return undefined;
    const events = fromFields(fields);
    if (events) found.push(events);
  }
  for (const selector of basic) {
    const resources = selector.items('DataResources');
    if (!resources) return undefined;
    const readWrite = selector.get('ReadWriteType');
    for (const resource of resources)
      found.push({
        types: texts(resource.get('Type')),
        only: listed(resource.get('Values')),
        except: [],
        narrowed: readWrite !== undefined && textOf(readWrite) !== 'All',
      });
  }
  return found;
}

/** Whether a selector records every call on the objects of a bucket. */
export function coversBucket(events: DataEvents, bucket: ResourceView, graph: ResourceGraph): boolean {
  if (!events.types.includes('AWS::S3::Object') || events.narrowed) return false;
  if (events.except.some((arn) => graph.names(arn, bucket))) return false;
  return (
    events.only === undefined ||
    events.only.some(
      (arn) => /^arn:(\$\{AWS::Partition\}|[^:]*):s3(:::)?$/.test(textOf(arn) ?? '') || isWhole(arn, bucket, graph),
    )
  );
}

/** Whether an ARN is a whole bucket, and not a folder in it. */
function isWhole(arn: Value, bucket: ResourceView, graph: ResourceGraph): boolean {
  return graph.names(arn, bucket) && /^[^/]+\/?$/.test(textOf(arn) ?? '');
}

function fromFields(fields: readonly Node[]): DataEvents | undefined {
  let isData = false;
  let types: readonly string[] = [];
  let only: Value[] | undefined;
  const except: Value[] = [];
  let narrowed = false;
  for (const field of fields) {
    const name = textOf(field.get('Field'));
    if (name === 'eventCategory') isData = texts(field.get('Equals')).includes('Data');
    else if (name === 'resources.type') types = texts(field.get('Equals'));
    else if (name === 'resources.ARN') {
      const positive = [...listed(field.get('Equals')), ...listed(field.get('StartsWith'))];
      if (positive.length > 0) only = [...(only ?? []), ...positive];
      except.push(...listed(field.get('NotEquals')), ...listed(field.get('NotStartsWith')));
      if (field.has('EndsWith') || field.has('NotEndsWith')) narrowed = true;
    } else narrowed = true;
  }
  return isData ? { types, only, except, narrowed } : undefined;
}

function listed(value: Value): readonly Value[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function texts(value: Value): string[] {
  return listed(value)
    .filter((one) => !isUndecided(one))
    .map(textOf)
    .filter((text): text is string => text !== undefined);
}
