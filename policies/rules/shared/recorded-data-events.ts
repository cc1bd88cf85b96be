import type { ResourceGraph } from '../../template/graph';
import { allOf, anyOf, not, type Ternary } from '../../template/ternary';
import { isList, isParameter, textIs, textOf, type Value } from '../../template/value';
import { type Node, ResourceView } from '../../template/view';

/** The data events that one selector of a trail records, as far as its fields are known. */
export interface DataEvents {
  /** Whether it records data events at all. */
  readonly ofData: Ternary;
  /** Resource types, in CloudTrail's spelling. */
  readonly types: readonly Value[];
  /** The ARNs that are recorded; nothing means all. */
  readonly only?: Arns;
  /** The ARNs that are left out. */
  readonly except: Arns;
  /** Records some calls only: reads, writes, or named ones. */
  readonly narrowed: Ternary;
}

/** ARNs, whole or by how they begin. */
export interface Arns {
  readonly whole: readonly Value[];
  readonly beginnings: readonly Value[];
}

const NO_ARNS: Arns = { whole: [], beginnings: [] };

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
    if (events.ofData !== false) found.push(events);
  }
  for (const selector of basic) {
    const resources = selector.items('DataResources');
    if (!resources) return undefined;
    const readWrite = selector.get('ReadWriteType');
    for (const resource of resources)
      found.push({
        ofData: true,
        types: listed(resource.get('Type')),
        only: { whole: [], beginnings: listed(resource.get('Values')) },
        except: NO_ARNS,
        narrowed: readWrite !== undefined && not(textIs(readWrite, (text) => text === 'All')),
      });
  }
  return found;
}

/** Whether a selector records some calls on resources of a type. */
export function coversType(events: DataEvents, wanted: string): Ternary {
  return allOf(events.ofData, anyOf(...events.types.map((type) => textIs(type, (text) => text === wanted))));
}

/**
 * Whether a selector records the use of a resource. One that records some calls only may record those that matter.
 *
 * @param of the type of data events that shows the use of each resource type
 */
export function coversResource(
  events: DataEvents,
  resource: ResourceView,
  of: Readonly<Record<string, string>>,
  graph: ResourceGraph,
): Ternary {
  return allOf(
    coversType(events, of[resource.type]!),
    events.narrowed === false ? true : 'unknown',
    not(reaches(events.except, resource, of, graph)),
    events.only === undefined || reaches(events.only, resource, of, graph),
  );
}

/** Whether ARNs include that of a resource, or of its alias or version. Whether a name begins so is not known here. */
function reaches(
  arns: Arns,
  resource: ResourceView,
  of: Readonly<Record<string, string>>,
  graph: ResourceGraph,
): Ternary {
  const kin = Object.keys(of).filter((type) => of[type] === of[resource.type]);
  const isOf = (arn: Value): Ternary => {
    const found = graph.find(arn, ...kin);
    if (!(found instanceof ResourceView) || found === resource) return graph.mayName(arn, resource);
    return graph.referrers(resource).includes(found) || graph.referrers(found).includes(resource);
  };
  return anyOf(
    ...arns.whole.map(isOf),
    ...arns.beginnings.map((arn): Ternary => (isOf(arn) === true ? true : 'unknown')),
  );
}

/** Whether a selector records every call on the objects of a bucket. A whole ARN is that of one object. */
export function coversBucket(events: DataEvents, bucket: ResourceView, graph: ResourceGraph): Ternary {
  return allOf(
    coversType(events, 'AWS::S3::Object'),
    not(events.narrowed),
    ...[...events.except.whole, ...events.except.beginnings].map((arn) => not(graph.mayName(arn, bucket))),
    events.only === undefined ||
      anyOf(...events.only.beginnings.map((arn) => isEveryBucket(arn) || isWhole(arn, bucket, graph))),
  );
}

function isEveryBucket(arn: Value): boolean {
  return /^arn:(\$\{AWS::Partition\}|[^:]*):s3(:::)?$/.test(textOf(arn) ?? '');
}

/** Whether an ARN is a whole bucket, and not a folder in it. */
function isWhole(arn: Value, bucket: ResourceView, graph: ResourceGraph): Ternary {
  return /^[^/]+\/?$/.test(textOf(arn) ?? '') && graph.mayName(arn, bucket);
}

function fromFields(fields: readonly Node[]): DataEvents {
  let ofData: Ternary = false;
  let types: readonly Value[] = [];
  const only: { whole: Value[]; beginnings: Value[] } = { whole: [], beginnings: [] };
  const except: { whole: Value[]; beginnings: Value[] } = { whole: [], beginnings: [] };
  let narrowed: Ternary = false;
  let hidden: Value;
  for (const field of fields) {
    const name = field.get('Field');
    if (isParameter(name)) hidden = name;
    else if (name === 'eventCategory')
      ofData = anyOf(...listed(field.get('Equals')).map((category) => textIs(category, (text) => text === 'Data')));
    else if (name === 'resources.type') types = listed(field.get('Equals'));
    else if (name === 'resources.ARN') {
      only.whole.push(...listed(field.get('Equals')));
      only.beginnings.push(...listed(field.get('StartsWith')));
      except.whole.push(...listed(field.get('NotEquals')));
      except.beginnings.push(...listed(field.get('NotStartsWith')));
      if (field.has('EndsWith') || field.has('NotEndsWith')) narrowed = true;
    } else narrowed = true;
  }
  const limited = only.whole.length + only.beginnings.length > 0 ? only : undefined;
  if (hidden === undefined) return { ofData, types, only: limited, except, narrowed };
  // The field may be any: the one that is missing, or one that leaves calls out.
  return {
    ofData: anyOf(ofData, 'unknown'),
    types: types.length === 0 ? [hidden] : types,
    only: limited,
    except,
    narrowed: anyOf(narrowed, 'unknown'),
  };
}

function listed(value: Value): readonly Value[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}
