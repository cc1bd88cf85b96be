import { sessionEnabled } from '../../../../policies/rules/macie/session-enabled';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(sessionEnabled, {
  pass: { on: { Status: 'ENABLED' }, 'the default, which is on': {} },
  fail: { paused: { Status: 'PAUSED' } },
  unknown: { 'a parameter decides': parameterCase('AWS::Macie::Session', { Status: { Ref: 'Value' } }) },
});
