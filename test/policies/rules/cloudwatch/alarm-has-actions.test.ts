import { alarmHasActions } from '../../../../policies/rules/cloudwatch/alarm-has-actions';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(alarmHasActions, {
  pass: {
    'a topic': { AlarmActions: ['arn:aws:sns:eu-west-1:111122223333:alarms'] },
    'a composite alarm refers to it': {
      of: 'Alarm',
      resources: {
        Alarm: { Type: 'AWS::CloudWatch::Alarm' },
        All: { Type: 'AWS::CloudWatch::CompositeAlarm', Properties: { AlarmRule: { 'Fn::Sub': 'ALARM("${Alarm}")' } } },
      },
    },
    'a composite alarm names it': {
      of: 'Alarm',
      resources: {
        Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmName: 'errors' } },
        All: { Type: 'AWS::CloudWatch::CompositeAlarm', Properties: { AlarmRule: 'ALARM(errors)' } },
      },
    },
    'an endpoint rolls back on it': {
      of: 'Alarm',
      resources: {
        Alarm: { Type: 'AWS::CloudWatch::Alarm' },
        Endpoint: {
          Type: 'AWS::SageMaker::Endpoint',
          Properties: {
            DeploymentConfig: { AutoRollbackConfiguration: { Alarms: [{ AlarmName: { Ref: 'Alarm' } }] } },
          },
        },
      },
    },
  },
  fail: {
    'no actions': {},
    'an empty list': { AlarmActions: [] },
    'a composite alarm without': {
      resources: { C: { Type: 'AWS::CloudWatch::CompositeAlarm', Properties: { AlarmRule: 'TRUE' } } },
    },
  },
  unknown: { 'a parameter lists them': parameterCase('AWS::CloudWatch::Alarm', { AlarmActions: { Ref: 'Value' } }) },
});
