import { metricFilterAlarmed } from '../../../../policies/rules/logs/metric-filter-alarmed';
import { ruleCases } from '../../../support/rule-cases';

function filterWith(others: object, name: unknown = 'RootUse') {
  return {
    of: 'Filter',
    resources: {
      Group: { Type: 'AWS::Logs::LogGroup' },
      Trail: {
        Type: 'AWS::CloudTrail::Trail',
        Properties: { CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': ['Group', 'Arn'] } },
      },
      Filter: {
        Type: 'AWS::Logs::MetricFilter',
        Properties: {
          LogGroupName: { Ref: 'Group' },
          MetricTransformations: [{ MetricName: name, MetricNamespace: 'Audit', MetricValue: '1' }],
        },
      },
      ...others,
    },
  };
}

ruleCases(metricFilterAlarmed, {
  pass: {
    'an alarm on the metric': filterWith({
      Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'RootUse', Namespace: 'Audit' } },
    }),
    'an alarm on an expression with it': filterWith({
      Alarm: {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: { Metrics: [{ Id: 'm', MetricStat: { Metric: { MetricName: 'RootUse', Namespace: 'Audit' } } }] },
      },
    }),
  },
  fail: {
    'no alarm': filterWith({}),
    'an alarm on another metric': filterWith({
      Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'RootUse', Namespace: 'Other' } },
    }),
  },
  unknown: {
    'a parameter names the metric': { ...filterWith({}, { Ref: 'Name' }), parameters: { Name: { Type: 'String' } } },
  },
  'not applicable': {
    'a log group outside': { LogGroupName: 'elsewhere' },
    'another log': {
      of: 'Filter',
      resources: {
        Group: { Type: 'AWS::Logs::LogGroup' },
        Filter: { Type: 'AWS::Logs::MetricFilter', Properties: { LogGroupName: { Ref: 'Group' } } },
      },
    },
  },
});
