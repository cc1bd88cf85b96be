import { targetDeadLetters } from '../../../../policies/rules/events/target-dead-letters';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(targetDeadLetters, {
  pass: {
    'a queue': {
      Targets: [{ Id: 't', Arn: 'x', DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-west-1:111122223333:dlq' } }],
    },
  },
  fail: {
    none: { Targets: [{ Id: 't', Arn: 'x' }] },
    'one without': {
      Targets: [
        { Id: 't', Arn: 'x', DeadLetterConfig: { Arn: 'q' } },
        { Id: 'u', Arn: 'y' },
      ],
    },
  },
  unknown: {
    'a parameter names it': parameterCase('AWS::Events::Rule', {
      Targets: [{ Id: 't', Arn: 'x', DeadLetterConfig: { Arn: { Ref: 'Value' } } }],
    }),
  },
  'not applicable': { 'no targets': {} },
});
