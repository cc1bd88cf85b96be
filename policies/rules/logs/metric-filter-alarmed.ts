import { fail, notApplicable, pass } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { isAiLogGroup } from '../shared/ai-log-group';

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
      const name = textOf(metric.get('MetricName'));
      const namespace = textOf(metric.get('MetricNamespace'));
      if (name === undefined || namespace === undefined || isUndecided(metric.get('MetricName')))
        return metric.undecided('MetricName');
      const alarmed = graph
        .ofType('AWS::CloudWatch::Alarm')
        .some((alarm) =>
          [alarm, ...(alarm.items('Metrics') ?? []).map((one) => one.node('MetricStat.Metric'))].some(
            (place) => textOf(place.get('MetricName')) === name && textOf(place.get('Namespace')) === namespace,
          ),
        );
      return alarmed ? pass(metric.pathOf('MetricName'), name) : fail(metric.pathOf('MetricName'), name);
    });
  },
};
