import type { ResourceGraph } from '../../template/graph';
import { isAllow } from '../../template/statement';
import { anyOf, type Ternary } from '../../template/ternary';
import { textIs } from '../../template/value';
import type { ResourceView } from '../../template/view';
import { bucketStatements } from './bucket-policy-statements';
import { serviceName } from './service-trust';

/** Services that deliver the logs an audit relies on. */
const AUDIT_SERVICES = ['cloudtrail', 'config', 'delivery.logs', 'guardduty', 'logdelivery.elasticloadbalancing'];

/** Resources that deliver logs, and where they name the bucket. */
const AUDIT_SOURCES: Readonly<Record<string, string>> = {
  'AWS::CloudTrail::Trail': 'S3BucketName',
  'AWS::Config::DeliveryChannel': 'S3BucketName',
  'AWS::EC2::FlowLog': 'LogDestination',
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': 'DestinationArn',
};

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
