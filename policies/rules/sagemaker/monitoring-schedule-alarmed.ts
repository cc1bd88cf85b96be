import { type ResourceGraph, referencesIn } from '../../template/graph';
import { all, any, fail, type Outcome, pass, unknown } from '../../template/outcome';
import { isList, isUndecided, textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { alarmMetrics, dimensionValues } from '../shared/alarm-metrics';

export const monitoringScheduleAlarmed: Rule = {
  id: 'SageMakerMonitoringScheduleAlarmed',
  appliesTo: ['AWS::SageMaker::MonitoringSchedule'],
  severity: 'warning',
  problem: 'nothing reacts to what the schedule finds',
  fix: 'Add a CloudWatch alarm with an action on the metrics of the schedule, or an EventBridge rule on its processing jobs with a target.',
  controls: {
    'iso42001:A.6.2.6': { why: 'A violation reaches those who repair the system.', as: 'partial' },
    'iso42001:A.8.4': { why: 'The first link of telling anybody about an incident is there.', as: 'supporting' },
    'iso27001:A.8.16': { why: 'Findings of the monitor lead to an action.', as: 'partial' },
    'iso27001:A.5.25': { why: 'Events reach somebody who can judge whether they are incidents.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-interpreting-cloudwatch.html',
  check: (schedule, { graph }) => {
    const reactions = [...alarmsOf(schedule, graph), ...rulesOnJobs(graph)];
    const best = any(...reactions);
    if (best.verdict === 'pass') return pass();
    return best.verdict === 'unknown' ? unknown(best.detail ?? 'an alarm or rule known at deployment') : fail();
  },
};

function alarmsOf(schedule: ResourceView, graph: ResourceGraph): Outcome[] {
  const name = textOf(schedule.get('MonitoringScheduleName'));
  return alarmMetrics(graph)
    .filter(({ metric }) =>
      dimensionValues(metric).some(
        (value) =>
          (name !== undefined && textOf(value) === name) ||
          referencesIn(value).some((one) => one.target === schedule.raw),
      ),
    )
    .map(({ alarm }) => all(alarm.differs('ActionsEnabled', false), alarm.present('AlarmActions')));
}

/** Rules on the end of processing jobs, which is how an execution of a schedule ends. */
function rulesOnJobs(graph: ResourceGraph): Outcome[] {
  return graph
    .ofType('AWS::Events::Rule')
    .filter((rule) => {
      const pattern = rule.get('EventPattern');
      const source = rule.get('EventPattern.source');
      if (isUndecided(pattern)) return true;
      const detail = rule.get('EventPattern.detail-type');
      return (
        isList(source) &&
        source.includes('aws.sagemaker') &&
        (detail === undefined ||
          (isList(detail) && detail.some((type) => /Processing Job|Monitor/.test(textOf(type) ?? ''))))
      );
    })
    .map((rule) =>
      isUndecided(rule.get('EventPattern'))
        ? unknown(`what the rule ${rule.logicalId} matches`)
        : all(rule.differs('State', 'DISABLED'), rule.present('Targets')),
    );
}
