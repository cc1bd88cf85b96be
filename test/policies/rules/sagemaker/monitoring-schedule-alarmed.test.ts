import { monitoringScheduleAlarmed } from '../../../../policies/rules/sagemaker/monitoring-schedule-alarmed';
import { ruleCases } from '../../../support/rule-cases';

const schedule = { Type: 'AWS::SageMaker::MonitoringSchedule', Properties: { MonitoringScheduleName: 'drift' } };
const alarm = (properties: Record<string, unknown>, Value: unknown = 'drift') => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    Namespace: 'aws/sagemaker/Endpoints/data-metrics',
    Dimensions: [{ Name: 'MonitoringSchedule', Value }],
    ...properties,
  },
});
const rule = (source: string, type?: string, State = 'ENABLED', Targets: unknown[] = [{ Id: 't', Arn: 'arn' }]) => ({
  Type: 'AWS::Events::Rule',
  Properties: { EventPattern: { source: [source], ...(type ? { 'detail-type': [type] } : {}) }, State, Targets },
});
const jobs = 'SageMaker Processing Job State Change';

ruleCases(monitoringScheduleAlarmed, {
  pass: {
    'an alarm by name': { resources: { S: schedule, A: alarm({ AlarmActions: ['arn:aws:sns:eu-west-1:1:t'] }) } },
    'an alarm by reference': {
      resources: {
        S: { Type: 'AWS::SageMaker::MonitoringSchedule' },
        A: alarm({ AlarmActions: [{ Ref: 'T' }] }, { Ref: 'S' }),
        T: { Type: 'AWS::SNS::Topic' },
      },
    },
    'a rule on processing jobs': { resources: { S: schedule, R: rule('aws.sagemaker', jobs) } },
  },
  fail: {
    'no alarm': { resources: { S: schedule } },
    'an alarm without an action': { resources: { S: schedule, A: alarm({}) } },
    'an alarm whose actions are off': {
      resources: { S: schedule, A: alarm({ AlarmActions: ['arn'], ActionsEnabled: false }) },
    },
    'an alarm on another schedule': { resources: { S: schedule, A: alarm({ AlarmActions: ['arn'] }, 'other') } },
    'a rule on something else': {
      resources: { S: schedule, R: rule('aws.sagemaker', 'SageMaker Endpoint State Change') },
    },
    'a rule of another service': { resources: { S: schedule, R: rule('aws.s3') } },
    'a rule that is off': { resources: { S: schedule, R: rule('aws.sagemaker', jobs, 'DISABLED') } },
    'a rule without a target': { resources: { S: schedule, R: rule('aws.sagemaker', jobs, 'ENABLED', []) } },
  },
  unknown: {
    'actions from a parameter': {
      parameters: { Topics: { Type: 'CommaDelimitedList' } },
      resources: { S: schedule, A: alarm({ AlarmActions: { Ref: 'Topics' } }) },
    },
  },
});
