import { logGroupRetention } from '../../../../policies/rules/logs/log-group-retention';
import { parameterCase } from '../../../support/parameter-case';
import { FAILS_EITHER_WAY, ruleCases } from '../../../support/rule-cases';

ruleCases(
  logGroupRetention,
  {
    pass: { 'a month': { RetentionInDays: 30 }, 'a number as text': { RetentionInDays: '30' } },
    fail: { 'for ever': {}, 'no number': { RetentionInDays: 'long' } },
    unknown: { 'a parameter decides': parameterCase('AWS::Logs::LogGroup', { RetentionInDays: { Ref: 'Value' } }) },
    'not applicable': { 'a log group of an AI system': { LogGroupName: '/aws/bedrock/x' } },
  },
  {},
  { LogGroupName: FAILS_EITHER_WAY },
);
