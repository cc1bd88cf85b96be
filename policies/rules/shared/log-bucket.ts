import type { ResourceGraph } from '../../template/graph';
import { isAllow } from '../../template/statement';
import { anyOf, type Ternary } from '../../template/ternary';
import { textIs } from '../../template/value';
import type { ResourceView } from '../../template/view';
import { bucketStatements } from './bucket-policy-statements';
import { serviceName } from './service-trust';

/** Services that deliver the logs an audit relies on to buckets with Object Lock too. */
const LOCKABLE_SERVICES = ['cloudtrail', 'delivery.logs', 'guardduty', 'logdelivery.elasticloadbalancing'];

/** Resources that deliver logs to buckets with Object Lock too, and where they name the bucket. */
const LOCKABLE_SOURCES: Readonly<Record<string, string>> = {
  'AWS::CloudTrail::Trail': 'S3BucketName',
  'AWS::EC2::FlowLog': 'LogDestination',
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': 'DestinationArn',
};

/** All services that deliver the logs an audit relies on. */
const AUDIT_SERVICES = [...LOCKABLE_SERVICES, 'config'];

/** All resources that deliver logs, and where they name the bucket. */
const AUDIT_SOURCES = { ...LOCKABLE_SOURCES, 'AWS::Config::DeliveryChannel': 'S3BucketName' };

/** Resources that keep by-products in a bucket, and where they name it. */
const TOOL_STORES: Readonly<Record<string, string>> = {
  'AWS::Athena::WorkGroup': 'WorkGroupConfiguration.ResultConfiguration.OutputLocation',
  'AWS::CodeBuild::Project': 'Artifacts.Location',
  'AWS::CodePipeline::Pipeline': 'ArtifactStore.Location',
};

/** Whether a bucket is seen to receive the server access logs of other buckets. */
export function receivesAccessLogs(bucket: ResourceView, graph: ResourceGraph): boolean {
  return mayReceiveAccessLogs(bucket, graph) === true;
}

/** Whether a bucket receives the server access logs of other buckets, which its policy may leave open. */
export function mayReceiveAccessLogs(bucket: ResourceView, graph: ResourceGraph): Ternary {
  const path = 'LoggingConfiguration.DestinationBucketName';
  if (graph.referrers(bucket, 'AWS::S3::Bucket').some((source) => graph.names(source.get(path), bucket))) return true;
  return anyOf(
    textIs(bucket.get('AccessControl'), (acl) => acl === 'LogDeliveryWrite'),
    admits(bucket, graph, ['logging.s3']),
  );
}

/** Whether a bucket keeps logs that an audit relies on: trails, configuration history, flow logs. */
export function keepsAuditLogs(bucket: ResourceView, graph: ResourceGraph): boolean {
  return usedBy(bucket, graph, AUDIT_SOURCES) || admits(bucket, graph, AUDIT_SERVICES) === true;
}

/**
 * Whether a bucket keeps logs that an audit relies on and that a lock can protect: all but the history of AWS Config, which
 * delivers to no bucket with Object Lock.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/manage-delivery-channel.html
 */
export function keepsLockableLogs(bucket: ResourceView, graph: ResourceGraph): boolean {
  return usedBy(bucket, graph, LOCKABLE_SOURCES) || admits(bucket, graph, LOCKABLE_SERVICES) === true;
}

/** Whether a bucket keeps by-products of tools: build artifacts, query results. */
export function keepsToolOutput(bucket: ResourceView, graph: ResourceGraph): boolean {
  return usedBy(bucket, graph, TOOL_STORES);
}

function usedBy(bucket: ResourceView, graph: ResourceGraph, places: Readonly<Record<string, string>>): boolean {
  return graph
    .referrers(bucket, ...Object.keys(places))
    .some((source) => graph.names(source.get(places[source.type]!), bucket));
}

function admits(bucket: ResourceView, graph: ResourceGraph, services: readonly string[]): Ternary {
  const { statements, hidden } = bucketStatements(bucket, graph);
  const admitted = statements
    .filter(isAllow)
    .flatMap((statement) => statement.principals)
    .filter((principal) => principal.kind === 'Service')
    .map((principal) => textIs(principal.value, (text) => services.includes(serviceName(text) ?? '')));
  return anyOf(...admitted, hidden && 'unknown');
}
