import type { ResourceGraph } from '../../template/graph';
import type { Statement } from '../../template/statement';
import { anyOf, type Ternary } from '../../template/ternary';
import { textIs } from '../../template/value';
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

/** Whether a statement of a bucket policy is for every object of the bucket, and not only for those below a prefix. */
export function isForEveryObject(statement: Statement): Ternary {
  return anyOf(
    ...statement.resources.map((one) => textIs(one, (text) => /^([^/]*\/)?\*+$|^[^/]*\*$/.test(inArn(text)))),
  );
}

/** Whether a statement of a bucket policy is for the bucket itself, such as for the list of its objects. */
export function isForBucket(statement: Statement): Ternary {
  return anyOf(...statement.resources.map((one) => textIs(one, (text) => !inArn(text).includes('/'))));
}

/** What an ARN of S3 names: a bucket, or objects in one. */
function inArn(text: string): string {
  return /^arn:(?:\$\{[^}]*\}|[^:])*:s3:::(.*)$/s.exec(text)?.[1] ?? text;
}
