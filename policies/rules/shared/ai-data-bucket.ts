import type { ResourceGraph } from '../../template/graph';
import { isAllow } from '../../template/statement';
import type { Resource } from '../../template/template';
import { ResourceView } from '../../template/view';
import { isAiUser } from './lineage-types';
import { servesAiService } from './service-trust';

/**
 * Whether a bucket holds data of AI systems: training data, captured requests, model files, documents of a knowledge base.
 *
 * It does when an AI resource refers to it, or when a role of an AI service may reach its objects.
 * Tags do not count: an environment tags everything that belongs to a system, its log buckets too.
 * A bucket that only receives logs is none.
 */
export function isAiDataBucket(bucket: ResourceView, graph: ResourceGraph): boolean {
  return bucket.type === 'AWS::S3::Bucket' && aiDataBuckets(graph).has(bucket.raw);
}

/** Every bucket of the assembly that holds data of AI systems. */
export function aiDataBuckets(graph: ResourceGraph): ReadonlySet<Resource> {
  return graph.remember('buckets with AI data', () => {
    const found = new Set<Resource>();
    const logs = logBuckets(graph);
    for (const bucket of graph.ofType('AWS::S3::Bucket'))
      if (!logs.has(bucket.raw) && graph.referrers(bucket).some((referrer) => isAiUser(referrer.type)))
        found.add(bucket.raw);
    for (const role of graph.ofType('AWS::IAM::Role')) {
      if (servesAiService(role, graph) !== true) continue;
      for (const statement of graph.identityStatements(role) ?? []) {
        if (!isAllow(statement)) continue;
        for (const resource of statement.resources) {
          const bucket = graph.bucket(resource);
          if (bucket instanceof ResourceView && !logs.has(bucket.raw)) found.add(bucket.raw);
        }
      }
    }
    return found;
  });
}

/** Buckets that receive access logs, trails or configuration snapshots. */
function logBuckets(graph: ResourceGraph): Set<Resource> {
  const found = new Set<Resource>();
  const receivers: readonly (readonly [type: string, path: string])[] = [
    ['AWS::S3::Bucket', 'LoggingConfiguration.DestinationBucketName'],
    ['AWS::CloudTrail::Trail', 'S3BucketName'],
    ['AWS::Config::DeliveryChannel', 'S3BucketName'],
    ['AWS::EC2::FlowLog', 'LogDestination'],
  ];
  for (const [type, path] of receivers)
    for (const source of graph.ofType(type)) {
      const bucket = graph.bucket(source.get(path));
      if (bucket instanceof ResourceView) found.add(bucket.raw);
    }
  return found;
}
