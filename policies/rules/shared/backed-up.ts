import type { ResourceGraph } from '../../template/graph';
import { isList, isUndecided, textOf, type Value } from '../../template/value';
import type { Node, ResourceView } from '../../template/view';

type Answer = boolean | 'unknown';

/** ARNs with which a backup selection takes every resource of a type. */
const ALL_OF_TYPE: Readonly<Record<string, RegExp>> = {
  'AWS::S3::Bucket': /^arn:(\$\{AWS::Partition\}|[^:]*):s3:::\*$/,
  'AWS::RDS::DBCluster': /:rds:.*:cluster:\*$/,
  'AWS::DynamoDB::Table': /:dynamodb:.*:table\/\*$/,
};

/** Whether a backup selection of the assembly takes in a resource, by reference, ARN or tag. */
export function isBackedUp(resource: ResourceView, graph: ResourceGraph): Answer {
  let open = false;
  for (const selection of graph.ofType('AWS::Backup::BackupSelection')) {
    const answer = selects(selection.node('BackupSelection'), resource, graph);
    if (answer === true) return true;
    if (answer === 'unknown') open = true;
  }
  return open ? 'unknown' : false;
}

function selects(selection: Node, resource: ResourceView, graph: ResourceGraph): Answer {
  if (listed(selection.get('NotResources')).some((arn) => graph.names(arn, resource))) return false;
  const named = listed(selection.get('Resources')).some((arn) => isMeant(arn, resource, graph));
  const byTag = anyTag(selection.items('ListOfTags'), resource);
  const chosen = named ? true : byTag;
  if (chosen === false) return selection.items('Resources') ? false : 'unknown';
  return both(chosen, conditionsHold(selection.node('Conditions'), resource));
}

function isMeant(arn: Value, resource: ResourceView, graph: ResourceGraph): boolean {
  const text = textOf(arn) ?? '';
  return text === '*' || ALL_OF_TYPE[resource.type]?.test(text) === true || graph.names(arn, resource);
}

function anyTag(conditions: Node[] | undefined, resource: ResourceView): Answer {
  if (!conditions) return 'unknown';
  const answers = conditions.map((one) => hasTag(resource, one.get('ConditionKey'), one.get('ConditionValue')));
  return answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false;
}

function conditionsHold(conditions: Node, resource: ResourceView): Answer {
  if (['StringLike', 'StringNotEquals', 'StringNotLike'].some((operator) => conditions.has(operator))) return 'unknown';
  const wanted = conditions.items('StringEquals');
  if (!wanted) return 'unknown';
  return wanted
    .map((one) => hasTag(resource, one.get('ConditionKey'), one.get('ConditionValue')))
    .reduce<Answer>(both, true);
}

function hasTag(resource: ResourceView, key: Value, value: Value): Answer {
  const name = textOf(key);
  if (name === undefined || isUndecided(key)) return 'unknown';
  const tag = resource.tag(name.replace(/^aws:ResourceTag\//, ''));
  if (isUndecided(tag) || isUndecided(value)) return textOf(tag) === textOf(value) ? true : 'unknown';
  return tag !== undefined && textOf(tag) === textOf(value);
}

function both(a: Answer, b: Answer): Answer {
  if (a === false || b === false) return false;
  return a === 'unknown' || b === 'unknown' ? 'unknown' : true;
}

function listed(value: Value): readonly Value[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}
