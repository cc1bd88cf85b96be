import { all, any, fail, notApplicable, type Outcome, pass, unknown, unlessOpen } from '../../template/outcome';
import { allOf, anyOf, type Ternary } from '../../template/ternary';
import { textIs } from '../../template/value';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';
import { aiBucketUses } from '../shared/ai-bucket-use';
import { isBackedUp } from '../shared/backed-up';

export const aiDataBucketRecoverable: Rule = {
  id: 'S3AiDataBucketRecoverable',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'there is no second copy of the AI data',
  fix: 'Replicate the bucket to another region, or put it into a backup plan.',
  controls: {
    'iso27001:A.8.13': { why: 'Data and models survive the loss of the bucket or its key.', as: 'partial' },
    'iso27001:A.5.30': { why: 'A copy stands ready in case the region fails.', as: 'partial' },
    'iso27001:A.8.14': { why: 'A second copy takes over when the first is lost.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': ['rules.s3.S3BucketReplicationEnabled'],
    'checkov-tf': ['CKV_AWS_144'],
    securityhub: ['S3.7'],
    prowler: ['s3_bucket_cross_region_replication'],
    config: ['S3_BUCKET_REPLICATION_ENABLED', 'S3_RESOURCES_PROTECTED_BY_BACKUP_PLAN'],
  },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html',
  check: (bucket, context) => {
    if (aiBucketUses(bucket, context).length === 0) return notApplicable('not seen to hold AI data');
    // The target of a replication is the copy, not the original.
    if (isCopy(bucket, context)) return notApplicable('it is the copy of another bucket');
    const shortLived = isShortLived(bucket);
    if (shortLived === true)
      return notApplicable('its objects expire within a month, and are replaced rather than restored');
    const backedUp = isBackedUp(bucket, context.graph);
    if (backedUp === true) return pass();
    const rules = bucket.items('ReplicationConfiguration.Rules');
    if (!rules) return bucket.undecided('ReplicationConfiguration.Rules');
    const replicated = any(
      ...rules.map((rule) => all(rule.equals('Status', 'Enabled'), isForAll(rule, rules.length))),
      fail(bucket.pathOf('ReplicationConfiguration')),
    );
    return unlessOpen(
      unlessOpen(replicated, backedUp, 'what a backup plan selects'),
      shortLived,
      'when the objects of the bucket expire',
    );
  },
};

/** Whether a rule of a replication is for every object. Several that are not may be so together. */
function isForAll(rule: Node, among: number): Outcome {
  const places = ['Prefix', 'Filter.Prefix', 'Filter.TagFilter', 'Filter.And'];
  const filter = places.map((path) => ({ path, set: rule.present(path) })).find(({ set }) => set.verdict !== 'fail');
  if (filter === undefined) return pass();
  const at = rule.pathOf(filter.path);
  if (filter.set.verdict === 'unknown' || among > 1) return unknown('which objects the rules replicate together', at);
  return fail(at, undefined, 'only some objects are replicated');
}

/** Whether a lifecycle rule without any filter lets all objects expire within 31 days. */
function isShortLived(bucket: Parameters<Rule['check']>[0]): Ternary {
  return anyOf(
    ...(bucket.items('LifecycleConfiguration.Rules') ?? []).map((rule) =>
      allOf(
        textIs(rule.get('Status'), (status) => status === 'Enabled'),
        textIs(rule.get('ExpirationInDays'), (days) => Number(days) <= 31),
        !['Prefix', 'TagFilters', 'ObjectSizeGreaterThan', 'ObjectSizeLessThan'].some((filter) => rule.has(filter)),
      ),
    ),
  );
}

function isCopy(bucket: Parameters<Rule['check']>[0], { graph }: Parameters<Rule['check']>[1]): boolean {
  return graph
    .referrers(bucket, 'AWS::S3::Bucket')
    .some((source) =>
      (source.items('ReplicationConfiguration.Rules') ?? []).some((rule) =>
        graph.names(rule.get('Destination.Bucket'), bucket),
      ),
    );
}
