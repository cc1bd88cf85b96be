import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';

export const queueDeadLetters: Rule = {
  id: 'SqsQueueDeadLetters',
  appliesTo: ['AWS::SQS::Queue'],
  severity: 'warning',
  problem: 'messages that cannot be processed are lost, or tried for ever',
  fix: "Set 'RedrivePolicy' with a dead-letter queue.",
  controls: {
    'iso27001:A.8.16': { why: 'Messages that fail are kept, so that somebody can look into them.', as: 'supporting' },
    'iso27001:A.8.14': { why: 'Work that failed once is not lost.', as: 'supporting' },
  },
  equivalents: { 'cdk-nag': ['AwsSolutions-SQS3'], config: ['SQS_QUEUE_DLQ_CHECK'] },
  configRules: ['SQS_QUEUE_DLQ_CHECK'],
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  check: (queue, { graph }) => {
    const outcome = queue.present('RedrivePolicy.deadLetterTargetArn');
    if (outcome.verdict !== 'fail') return outcome;
    if (queue.has('RedriveAllowPolicy')) return notApplicable('a dead-letter queue itself');
    const isTarget = graph
      .referrers(queue)
      .some(
        (referrer) =>
          [
            'RedrivePolicy.deadLetterTargetArn',
            'DeadLetterConfig.TargetArn',
            'DeadLetterConfig.Arn',
            'DestinationConfig.OnFailure.Destination',
          ].some((path) => graph.names(referrer.get(path), queue)) ||
          (referrer.items('Targets') ?? []).some((target) => graph.names(target.get('DeadLetterConfig.Arn'), queue)),
      );
    return isTarget ? notApplicable('a dead-letter queue itself') : outcome;
  },
};
