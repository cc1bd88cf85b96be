import type { SelectResourceConfigResponse } from '@aws-sdk/client-config-service';
import { mustBeList } from './api';
import type { ConfigApi } from './clients';
import type { EvidenceAsset } from './evidence';
import { MalformedAnswer } from './failure';

/** Longest expression that the query API takes, in characters. */
const MAX_EXPRESSION = 4096;

/** Types whose id in AWS Config is a number of its own, which neither a template nor a stack knows. */
export const OPAQUE_TYPES: readonly string[] = [
  'AWS::IAM::Group',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::User',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
];

/** An asset before it has the position of its source; through an aggregator with where it is. */
export type FoundAsset = Omit<EvidenceAsset, 'source'> & { readonly account?: string; readonly region?: string };

/** Resources that AWS Config has recorded, of these types, with what their tags say. */
export async function* inventory(
  config: ConfigApi,
  types: readonly string[],
  aggregator?: string,
): AsyncGenerator<FoundAsset> {
  const operation = aggregator === undefined ? 'SelectResourceConfig' : 'SelectAggregateResourceConfig';
  for (const Expression of expressions(types))
    for await (const page of config.api.pages<SelectResourceConfigResponse>(
      operation,
      (NextToken) =>
        aggregator === undefined
          ? new config.sdk.SelectResourceConfigCommand({ Expression, Limit: 100, NextToken })
          : new config.sdk.SelectAggregateResourceConfigCommand({
              ConfigurationAggregatorName: aggregator,
              Expression,
              Limit: 100,
              NextToken,
            }),
      (answer) => {
        mustBeList(operation, 'Results', answer.Results);
        for (const result of answer.Results) found(result);
      },
    ))
      for (const result of page.Results!) yield found(result);
}

/** Queries over all the types, each within the limit of the API. */
export function expressions(types: readonly string[]): string[] {
  const start =
    'SELECT resourceId, resourceName, resourceType, arn, accountId, awsRegion, tags WHERE resourceType IN (';
  const found: string[] = [];
  let list: string[] = [];
  let length = start.length + 1;
  for (const type of types) {
    const quoted = `'${type.replaceAll("'", '')}'`;
    if (list.length > 0 && length + quoted.length + 2 > MAX_EXPRESSION) {
      found.push(`${start}${list.join(', ')})`);
      list = [];
      length = start.length + 1;
    }
    list.push(quoted);
    length += quoted.length + 2;
  }
  if (list.length > 0) found.push(`${start}${list.join(', ')})`);
  return found;
}

function found(json: unknown): FoundAsset {
  let item: Record<string, unknown>;
  try {
    item = JSON.parse(String(json)) as Record<string, unknown>;
  } catch {
    throw new MalformedAnswer('the inventory holds a resource that is not JSON');
  }
  const text = (key: string) => (typeof item[key] === 'string' && item[key] !== '' ? (item[key] as string) : undefined);
  const type = text('resourceType');
  const id = text('resourceId');
  if (!type || !id) throw new MalformedAnswer('the inventory holds a resource without type or id');
  const tags = new Map<string, string>();
  if (Array.isArray(item['tags']))
    for (const tag of item['tags'] as { key?: unknown; value?: unknown }[])
      if (typeof tag?.key === 'string' && typeof tag.value === 'string') tags.set(tag.key, tag.value);
  return {
    type,
    id,
    name: text('resourceName'),
    arn: text('arn'),
    stack: tags.get('aws:cloudformation:stack-name'),
    logicalId: tags.get('aws:cloudformation:logical-id'),
    owner: tags.get('ai:owner'),
    system: tags.get('ai:system-id'),
    account: text('accountId'),
    region: text('awsRegion'),
  };
}
