import type { ResourceGraph } from '../../template/graph';
import type { Statement } from '../../template/statement';
import type { ResourceView } from '../../template/view';

/** What the policies of a bucket say. */
export interface BucketStatements {
  readonly statements: readonly Statement[];
  /** A policy of the bucket is only known at deployment, or that it is one of the bucket. */
  readonly hidden: boolean;
}

/** The statements of every policy of the assembly that is attached to a bucket. */
export function bucketStatements(bucket: ResourceView, graph: ResourceGraph): BucketStatements {
  const documents = graph.bucketPolicies(bucket).map((document) => graph.statements(document));
  return {
    statements: documents.flatMap((list) => list ?? []),
    hidden: documents.includes(undefined) || graph.mayHaveOtherPolicies(bucket),
  };
}
