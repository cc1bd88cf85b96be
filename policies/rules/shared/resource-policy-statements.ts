import { type ResourceGraph, referencesIn } from '../../template/graph';
import type { Statement } from '../../template/statement';
import { isList } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** Where the resource policies of a kind of resource stand, and how they name it. */
export interface PolicySource {
  readonly type: string;
  /** Property with the resource, or a list of them. */
  readonly target: string;
  readonly document: string;
}

/** Policies of SNS topics. */
export const TOPIC_POLICIES: readonly PolicySource[] = [
  { type: 'AWS::SNS::TopicPolicy', target: 'Topics', document: 'PolicyDocument' },
  { type: 'AWS::SNS::TopicInlinePolicy', target: 'TopicArn', document: 'PolicyDocument' },
];

/** Policies of SQS queues. */
export const QUEUE_POLICIES: readonly PolicySource[] = [
  { type: 'AWS::SQS::QueuePolicy', target: 'Queues', document: 'PolicyDocument' },
  { type: 'AWS::SQS::QueueInlinePolicy', target: 'Queue', document: 'PolicyDocument' },
];

/** Every statement of the assembly's policies on a resource; `undefined` when one of the documents is not known. */
export function resourcePolicyStatements(
  resource: ResourceView,
  graph: ResourceGraph,
  sources: readonly PolicySource[],
): Statement[] | undefined {
  const found: Statement[] = [];
  for (const source of sources)
    for (const policy of graph.ofType(source.type)) {
      const target = policy.get(source.target);
      if (!(isList(target) ? target : [target]).some((one) => graph.names(one, resource))) continue;
      const statements = graph.statements(policy.node(source.document));
      if (!statements) return undefined;
      found.push(...statements.filter((statement) => mayBeAbout(statement, resource)));
    }
  return found;
}

/** A policy on several resources may hold statements on each of them. */
function mayBeAbout(statement: Statement, resource: ResourceView): boolean {
  if (statement.resources.length === 0) return true;
  return statement.resources.some((value) => {
    const targets = referencesIn(value).map((reference) => reference.target);
    return targets.length === 0 || targets.includes(resource.raw);
  });
}
