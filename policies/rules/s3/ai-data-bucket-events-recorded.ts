import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { anyOf, type Ternary } from '../../template/ternary';
import type { Rule } from '../rule';
import { aiBucketUses } from '../shared/ai-bucket-use';
import { coversBucket, recordedDataEvents } from '../shared/recorded-data-events';

export const aiDataBucketEventsRecorded: Rule = {
  id: 'S3AiDataBucketEventsRecorded',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'no trail records who reads and writes the AI data',
  fix: "Add data events of type 'AWS::S3::Object' for the bucket to a trail.",
  controls: {
    'iso27001:A.8.15': { why: 'Each access to an object of the data is logged.', as: 'partial' },
    'iso42001:A.6.2.8': { why: 'The events of AI data, in development and in use, are recorded.', as: 'partial' },
    'iso42001:A.7.5': { why: 'Who put and took which data, and when, can be traced.', as: 'partial' },
  },
  equivalents: { securityhub: ['S3.22', 'S3.23'] },
  source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
  check: (bucket, context) => {
    const { graph } = context;
    if (aiBucketUses(bucket, context).length === 0) return notApplicable('not seen to hold AI data');
    const trails = graph.ofType('AWS::CloudTrail::Trail', 'AWS::CloudTrail::EventDataStore');
    const recorded = trails.map((trail) => recordedDataEvents(trail));
    const answer = anyOf(
      ...recorded.flatMap(
        (list): Ternary[] => list?.map((events) => coversBucket(events, bucket, graph)) ?? ['unknown'],
      ),
    );
    if (answer === true) return pass();
    if (answer === 'unknown') return unknown('the selectors of a trail');
    return fail(undefined, undefined, trails.length === 0 ? 'there is no trail in the assembly' : undefined);
  },
};
