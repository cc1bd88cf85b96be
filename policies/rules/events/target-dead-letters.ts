import type { Rule } from '../rule';

export const targetDeadLetters: Rule = {
  id: 'EventsTargetDeadLetters',
  appliesTo: ['AWS::Events::Rule'],
  severity: 'warning',
  problem: 'events that cannot be delivered are lost',
  fix: "Set 'DeadLetterConfig.Arn' on every target.",
  controls: {
    'iso27001:A.8.16': {
      why: 'Events that reached nobody are kept, so that a gap in alarms is noticed.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html',
  check: (rule) => rule.every('Targets', (target) => target.present('DeadLetterConfig.Arn')),
};
