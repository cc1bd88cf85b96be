import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { anyOf, type Ternary } from '../../template/ternary';
import { isUndecided } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { bucketsWithAiData } from '../shared/ai-buckets';
import { coversBucket, coversType, type DataEvents, recordedDataEvents } from '../shared/recorded-data-events';

export const trailAiBucketDataEvents: Rule = {
  id: 'CloudTrailTrailAiBucketDataEvents',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'error',
  problem: 'access to the objects of buckets with AI data is not recorded',
  fix: "Record data events of type 'AWS::S3::Object', reads and writes, for each bucket that is named.",
  controls: {
    'iso42001:A.7.5': {
      why: 'Who wrote and who read each training object is part of the history of the data.',
      as: 'partial',
    },
    'iso42001:A.6.2.8': { why: 'The reading and changing of data of AI systems is recorded.', as: 'partial' },
    'iso27001:A.8.15': {
      why: 'Access to single objects, which a trail records only if told to, is recorded.',
      as: 'partial',
    },
  },
  equivalents: {
    prowler: ['cloudtrail_s3_dataevents_read_enabled', 'cloudtrail_s3_dataevents_write_enabled'],
    securityhub: ['S3.22', 'S3.23'],
  },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html',
  check: (trail, context) => {
    const { graph } = context;
    const buckets = bucketsWithAiData(context);
    if (buckets.length === 0) return notApplicable('no bucket holds AI data');
    const recorded = recordedDataEvents(trail);
    if (!recorded)
      return trail.undecided(trail.has('AdvancedEventSelectors') ? 'AdvancedEventSelectors' : 'EventSelectors');
    const elsewhere = graph
      .ofType('AWS::CloudTrail::Trail')
      .filter((other) => other !== trail)
      .map(recordedDataEvents);
    return buckets.map((bucket) => {
      const here = anyOf(...recorded.map((events) => coversBucket(events, bucket, graph)));
      if (here === true) return pass(selectorsOf(trail));
      const there = anyOf(
        ...elsewhere.flatMap(
          (list): Ternary[] => list?.map((events) => coversBucket(events, bucket, graph)) ?? ['unknown'],
        ),
      );
      if (there === true) return notApplicable(`another trail records ${bucket.logicalId}`);
      if (here === 'unknown' || recorded.some((events) => coversSome(events, bucket, graph)))
        return unknown(`whether the selectors together cover ${bucket.logicalId}`, selectorsOf(trail));
      if (there === 'unknown') return unknown(`whether another trail records ${bucket.logicalId}`, selectorsOf(trail));
      return fail(selectorsOf(trail), undefined, bucket.logicalId);
    });
  },
};

function selectorsOf(trail: ResourceView): string {
  return trail.has('EventSelectors') ? 'EventSelectors' : 'AdvancedEventSelectors';
}

/** Whether a selector records some of the bucket: some calls, or some folders. */
function coversSome(events: DataEvents, bucket: ResourceView, graph: ResourceGraph): boolean {
  if (coversType(events, 'AWS::S3::Object') === false) return false;
  const { only, except } = events;
  if ([...except.whole, ...except.beginnings].some((arn) => graph.names(arn, bucket))) return false;
  return only === undefined || only.beginnings.some((arn) => isUndecided(arn) || graph.names(arn, bucket));
}
