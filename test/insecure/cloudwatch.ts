import type { Fragment } from './fragment';

/** An alarm that rings in an empty room. */
export const cloudwatch: Fragment = {
  resources: {
    SilentAlarm: {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: {
        Namespace: 'AWS/ApiGateway',
        MetricName: '5XXError',
        Statistic: 'Sum',
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        ActionsEnabled: false,
      },
    },
  },
};
