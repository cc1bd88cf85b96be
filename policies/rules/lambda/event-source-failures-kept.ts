import { referencesIn } from '../../template/graph';
import { notApplicable } from '../../template/outcome';
import { isParameter, textOf } from '../../template/value';
import type { Rule } from '../rule';

export const eventSourceFailuresKept: Rule = {
  id: 'LambdaEventSourceFailuresKept',
  appliesTo: ['AWS::Lambda::EventSourceMapping'],
  severity: 'warning',
  problem: 'records of the stream that the function fails on are lost',
  fix: "Set 'DestinationConfig.OnFailure'.",
  controls: {
    'iso27001:A.8.16': {
      why: 'Records that could not be handled are kept, so that somebody can look into them.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
  check: (mapping) => {
    const source = mapping.get('EventSourceArn');
    const target = referencesIn(source)[0]?.target.type;
    const isStream =
      target === undefined
        ? /:(kinesis|dynamodb|kafka):/.test(textOf(source) ?? '')
        : /^AWS::(Kinesis::Stream|DynamoDB::(Global)?Table|MSK::Cluster)$/.test(target);
    const kept = mapping.present('DestinationConfig.OnFailure.Destination');
    if (isParameter(source)) return kept.verdict === 'pass' ? kept : mapping.undecided('EventSourceArn');
    return isStream ? kept : notApplicable('no stream is read');
  },
};
