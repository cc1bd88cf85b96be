import { any, fail, notApplicable, type Outcome } from '../../template/outcome';
import type { Rule } from '../rule';
import { holdsAiData } from '../shared/ai-buckets';

export const aiBucketsDiscovered: Rule = {
  id: 'MacieAiBucketsDiscovered',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'nobody looks for personal data in the bucket with AI data',
  fix: "Enable Macie with an 'AWS::Macie::Session', and its automated discovery.",
  controls: {
    'iso27001:A.5.34': { why: 'Personal data in data of AI systems is found.', as: 'partial' },
    'iso27001:A.8.12': {
      why: 'Sensitive data in places where it should not be is found before it leaks.',
      as: 'partial',
    },
    'iso42001:A.7.4': { why: 'What is in the data is looked at, and not only assumed.', as: 'supporting' },
  },
  equivalents: { prowler: ['macie_is_enabled'], securityhub: ['Macie.1'], config: ['MACIE_STATUS_CHECK'] },
  source: 'https://docs.aws.amazon.com/macie/latest/user/discovery-asdd.html',
  check: (bucket, context) => {
    if (!holdsAiData(bucket, context)) return notApplicable('holds no AI data');
    return any(
      fail(),
      ...context.graph.ofType('AWS::Macie::Session').map((session) => withoutPath(session.differs('Status', 'PAUSED'))),
    );
  },
};

/** The path would be that of another resource. */
function withoutPath(outcome: Outcome): Outcome {
  return { ...outcome, at: undefined };
}
