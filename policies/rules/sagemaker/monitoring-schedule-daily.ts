import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';

export const monitoringScheduleDaily: Rule = {
  id: 'SageMakerMonitoringScheduleDaily',
  appliesTo: ['AWS::SageMaker::MonitoringSchedule'],
  severity: 'warning',
  problem: 'the schedule runs less often than daily',
  fix: "Set 'ScheduleConfig.ScheduleExpression' to run every hour or day, such as 'cron(0 * ? * * *)'.",
  controls: {
    'iso42001:A.6.2.6': { why: 'Drift is found within a day.', as: 'partial' },
    'iso27001:A.8.16': { why: 'The time in which odd behaviour stays unseen is bounded.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ScheduleConfig.html',
  check: (schedule) => {
    const path = 'MonitoringScheduleConfig.ScheduleConfig.ScheduleExpression';
    if (!schedule.has(path)) return notApplicable('SageMaker picks a time every day where no schedule is given');
    return schedule.matches(path, DAILY);
  },
};

/** Day, month, weekday and year are left open; or a rate of minutes, hours or one day. `NOW` runs once. */
const DAILY =
  /^\s*(cron\(\s*\S+\s+\S+\s+[*?]\s+\*\s+[*?](\s+\*)?\s*\)|rate\(\s*(([1-9]\d{0,2}|1[0-3]\d\d|14[0-3]\d|1440)\s+minutes?|([1-9]|1\d|2[0-4])\s+hours?|1\s+day)\s*\))\s*$/;
