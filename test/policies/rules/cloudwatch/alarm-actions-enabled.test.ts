import { alarmActionsEnabled } from '../../../../policies/rules/cloudwatch/alarm-actions-enabled';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(alarmActionsEnabled, {
  pass: { on: { ActionsEnabled: true }, 'the default, which is on': {} },
  fail: { off: { ActionsEnabled: false }, 'off, as text': { ActionsEnabled: 'false' } },
  unknown: { 'a parameter decides': parameterCase('AWS::CloudWatch::Alarm', { ActionsEnabled: { Ref: 'Value' } }) },
});
