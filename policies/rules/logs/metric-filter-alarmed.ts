import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { allOf } from '../../template/ternary';
import { isUndecided, sameText, textOf } from '../../template/value';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { isAiLogGroup } from '../shared/ai-log-group';
import { alarmMetrics } from '../shared/alarm-metrics';

/** Only filters on logs of a trail or of an AI system are judged: a filter may well serve a dashboard alone. */
export const metricFilterAlarmed: Rule = {
  id: 'LogsMetricFilterAlarmed',
  appliesTo: ['AWS::Logs::MetricFilter'],
  severity: 'warning',
  problem: 'what the filter finds in the audit or AI log alarms nobody',
  fix: "Add an alarm on the filter's metric.",
  controls: {
    'iso27001:A.8.16': { why: 'Events that are looked for in the log reach somebody.', as: 'partial' },
    'iso42001:A.6.2.6': {
      why: 'Conditions that are looked for in the logs of AI systems are noticed.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html',
  check: (filter, { graph }) => {
    const group = graph.find(filter.get('LogGroupName'), 'AWS::Logs::LogGroup');
    if (!(group instanceof ResourceView)) return notApplicable('the log group is not in this assembly');
    const isTrailLog = graph
      .referrers(group, 'AWS::CloudTrail::Trail')
      .some((trail) => graph.names(trail.get('CloudWatchLogsLogGroupArn'), group));
    if (!isTrailLog && !isAiLogGroup(group, graph))
      return notApplicable('neither an audit log nor that of an AI system');
    return filter.every('MetricTransformations', (metric) => {
      const name = metric.get('MetricName');
      const namespace = metric.get('MetricNamespace');
      if (textOf(name) === undefined || textOf(namespace) === undefined || isUndecided(name))
        return metric.undecided('MetricName');
      const at = metric.pathOf('MetricName');
      const watched = alarmMetrics(graph);
      const answers = watched.map(({ metric: place }) =>
        allOf(sameText(place.get('MetricName'), name), sameText(place.get('Namespace'), namespace)),
      );
      if (answers.includes(true)) return pass(at, name);
      const open = watched[answers.indexOf('unknown')];
      return open ? unknown(`what the alarm ${open.alarm.logicalId} watches`, at) : fail(at, name);
    });
  },
};
