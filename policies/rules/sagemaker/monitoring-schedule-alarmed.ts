import { type ResourceGraph, referencesIn } from '../../template/graph';
import { all, any, fail, type Outcome, pass, unknown } from '../../template/outcome';
import { allOf, anyOf, type Ternary } from '../../template/ternary';
import { isList, isUndecided, sameText, textIs, type Value } from '../../template/value';
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
  const name = schedule.get('MonitoringScheduleName');
  return alarmMetrics(graph).flatMap(({ alarm, metric }) => {
    const named = anyOf(
      ...dimensionValues(metric).map(
        (value) => referencesIn(value).some((one) => one.target === schedule.raw) || sameText(value, name),
      ),
    );
    if (named === false) return [];
    const acts = all(alarm.differs('ActionsEnabled', false), alarm.present('AlarmActions'));
    return [named === 'unknown' && acts.verdict === 'pass' ? unknown(`what ${alarm.logicalId} watches`) : acts];
  });
}

/** Rules on the end of processing jobs, which is how an execution of a schedule ends. */
function rulesOnJobs(graph: ResourceGraph): Outcome[] {
  return graph.ofType('AWS::Events::Rule').flatMap((rule) => {
    const matches = matchesJobs(rule);
    if (matches === false) return [];
    const acts = all(rule.differs('State', 'DISABLED'), rule.present('Targets'));
    return [matches === 'unknown' && acts.verdict === 'pass' ? unknown(`what ${rule.logicalId} matches`) : acts];
  });
}

function matchesJobs(rule: ResourceView): Ternary {
  if (isUndecided(rule.get('EventPattern'))) return 'unknown';
  const type = rule.get('EventPattern.detail-type');
  return allOf(
    oneIs(rule.get('EventPattern.source'), (source) => source === 'aws.sagemaker'),
    type === undefined || oneIs(type, (text) => /Processing Job|Monitor/.test(text)),
  );
}

function oneIs(filter: Value, test: (text: string) => boolean): Ternary {
  return isList(filter) ? anyOf(...filter.map((one) => textIs(one, test))) : textIs(filter, () => false);
}
