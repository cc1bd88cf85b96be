import { rotationFrequent } from '../../../../policies/rules/secrets-manager/rotation-frequent';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(rotationFrequent, {
  pass: {
    monthly: { RotationRules: { AutomaticallyAfterDays: 30 } },
    'a rate': { RotationRules: { ScheduleExpression: 'rate(10 days)' } },
    hourly: { RotationRules: { ScheduleExpression: 'rate(4 hours)' } },
    'the first Sunday': { RotationRules: { ScheduleExpression: 'cron(0 2 ? * SUN#1 *)' } },
    'every second month': { RotationRules: { ScheduleExpression: 'cron(0 8 1 1/2 ? *)' } },
    'a calendar': { RotationRules: { ScheduleExpression: 'cron(0 16 1 * ? *)' } },
  },
  fail: {
    'not set': {},
    'a year': { RotationRules: { AutomaticallyAfterDays: 365 } },
    'once a year': { RotationRules: { ScheduleExpression: 'cron(0 8 1 1 ? *)' } },
    'twice a year': { RotationRules: { ScheduleExpression: 'cron(0 8 1 JAN,JUL ? *)' } },
    'one year only': { RotationRules: { ScheduleExpression: 'cron(0 8 1 * ? 2030)' } },
    'a slow rate': { RotationRules: { ScheduleExpression: 'rate(200 days)' } },
  },
  unknown: {
    'months in words of their own': { RotationRules: { ScheduleExpression: 'cron(0 8 1 1-6 ? *)' } },
    'a parameter decides': parameterCase('AWS::SecretsManager::RotationSchedule', {
      RotationRules: { AutomaticallyAfterDays: { Ref: 'Value' } },
    }),
  },
});
