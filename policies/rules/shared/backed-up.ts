import type { ResourceGraph } from '../../template/graph';
import { allOf, anyOf, not, type Ternary } from '../../template/ternary';
import { isList, isUndecided, textOf, type Value } from '../../template/value';
import type { Node, ResourceView } from '../../template/view';

/** ARNs with which a backup selection takes every resource of a type. */
const ALL_OF_TYPE: Readonly<Record<string, RegExp>> = {
  'AWS::S3::Bucket': /^arn:(\$\{AWS::Partition\}|[^:]*):s3:::\*$/,
  'AWS::RDS::DBCluster': /:rds:.*:cluster:\*$/,
  'AWS::DynamoDB::Table': /:dynamodb:.*:table\/\*$/,
};

/** Whether a backup selection of the assembly takes in a resource, by reference, ARN or tag. */
export function isBackedUp(resource: ResourceView, graph: ResourceGraph): Ternary {
  let open = false;
  for (const selection of graph.ofType('AWS::Backup::BackupSelection')) {
    const answer = selects(selection.node('BackupSelection'), resource, graph);
    if (answer === true) return true;
    if (answer === 'unknown') open = true;
  }
  return open ? 'unknown' : false;
}

function selects(selection: Node, resource: ResourceView, graph: ResourceGraph): Ternary {
  const leftOut = anyOf(...listed(selection.get('NotResources')).map((arn) => graph.mayName(arn, resource)));
  if (leftOut === true) return false;
  const chosen = anyOf(
    ...listed(selection.get('Resources')).map((arn) => isMeant(arn, resource, graph)),
    anyTag(selection.items('ListOfTags'), resource),
  );
  if (chosen === false) return selection.items('Resources') ? false : 'unknown';
  return allOf(chosen, not(leftOut), conditionsHold(selection.node('Conditions'), resource));
}

function isMeant(arn: Value, resource: ResourceView, graph: ResourceGraph): Ternary {
  const text = textOf(arn) ?? '';
  return text === '*' || ALL_OF_TYPE[resource.type]?.test(text) === true || graph.mayName(arn, resource);
}

function anyTag(conditions: Node[] | undefined, resource: ResourceView): Ternary {
  if (!conditions) return 'unknown';
  return anyOf(...conditions.map((one) => hasTag(resource, one.get('ConditionKey'), one.get('ConditionValue'))));
}

function conditionsHold(conditions: Node, resource: ResourceView): Ternary {
  if (['StringLike', 'StringNotEquals', 'StringNotLike'].some((operator) => conditions.has(operator))) return 'unknown';
  const wanted = conditions.items('StringEquals');
  if (!wanted) return 'unknown';
  return allOf(...wanted.map((one) => hasTag(resource, one.get('ConditionKey'), one.get('ConditionValue'))));
}

function hasTag(resource: ResourceView, key: Value, value: Value): Ternary {
  const name = textOf(key);
  if (name === undefined || isUndecided(key)) return 'unknown';
  const tag = resource.tag(name.replace(/^aws:ResourceTag\//, ''));
  if (isUndecided(tag) || isUndecided(value)) return textOf(tag) === textOf(value) ? true : 'unknown';
  return tag !== undefined && textOf(tag) === textOf(value);
}

function listed(value: Value): readonly Value[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}
