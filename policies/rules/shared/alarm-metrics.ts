import type { ResourceGraph } from '../../template/graph';
import type { Value } from '../../template/value';
import type { Node, ResourceView } from '../../template/view';

/** One metric that an alarm watches. */
export interface AlarmMetric {
  readonly alarm: ResourceView;
  /** Place that holds `Namespace`, `MetricName` and `Dimensions`. */
  readonly metric: Node;
}

/** Every metric that an alarm of the assembly watches, single or as part of an expression. */
export function alarmMetrics(graph: ResourceGraph): readonly AlarmMetric[] {
  return graph.remember('alarm metrics', () =>
    graph
      .ofType('AWS::CloudWatch::Alarm')
      .flatMap((alarm) => [
        { alarm, metric: alarm },
        ...(alarm.items('Metrics') ?? []).map((query) => ({ alarm, metric: query.node('MetricStat.Metric') })),
      ]),
  );
}

/** The values of a metric's dimensions, whatever they are called. */
export function dimensionValues(metric: Node): Value[] {
  return (metric.items('Dimensions') ?? []).map((dimension) => dimension.get('Value'));
}
