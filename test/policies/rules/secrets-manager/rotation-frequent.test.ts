import { rotationFrequent } from '../../../../policies/rules/secrets-manager/rotation-frequent';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(rotationFrequent, {
  pass: {
    monthly: { RotationRules: { AutomaticallyAfterDays: 30 } },
    'a rate': { RotationRules: { ScheduleExpression: 'rate(10 days)' } },
    'a calendar': { RotationRules: { ScheduleExpression: 'cron(0 16 1 * ? *)' } },
  },
  fail: {
    'not set': {},
    'a year': { RotationRules: { AutomaticallyAfterDays: 365 } },
    'a slow rate': { RotationRules: { ScheduleExpression: 'rate(200 days)' } },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::SecretsManager::RotationSchedule', {
      RotationRules: { AutomaticallyAfterDays: { Ref: 'Value' } },
    }),
  },
});
