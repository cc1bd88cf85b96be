import { monitoringScheduleDaily } from '../../../../policies/rules/sagemaker/monitoring-schedule-daily';
import { ruleCases } from '../../../support/rule-cases';

const every = (ScheduleExpression: unknown) => ({
  MonitoringScheduleConfig: { ScheduleConfig: { ScheduleExpression } },
});

ruleCases(monitoringScheduleDaily, {
  pass: {
    hourly: every('cron(0 * ? * * *)'),
    daily: every('cron(0 12 ? * * *)'),
    'every twelve hours': every('cron(0 17/12 ? * * *)'),
    'a rate': every('rate(1 day)'),
    'a day in minutes': every('rate(1440 minutes)'),
  },
  fail: {
    'once, now': every('NOW'),
    mondays: every('cron(0 12 ? * MON *)'),
    'first of the month': every('cron(0 12 1 * ? *)'),
    'more minutes than a day has': every('rate(1441 minutes)'),
    'a week': every('rate(7 days)'),
    'a list': every(['cron(0 * ? * * *)']),
  },
  unknown: {
    'a parameter': {
      parameters: { Schedule: { Type: 'String' } },
      resources: { S: { Type: 'AWS::SageMaker::MonitoringSchedule', Properties: every({ Ref: 'Schedule' }) } },
    },
  },
  'not applicable': { 'SageMaker picks': {} },
});
