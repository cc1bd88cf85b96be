import type { ResourceGraph } from '../../template/graph';
import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { anyOf } from '../../template/ternary';
import { isUndecided, Unknown, type Value } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { type AlarmMetric, alarmMetrics, dimensionValues } from '../shared/alarm-metrics';

export const endpointAlarmed: Rule = {
  id: 'SageMakerEndpointAlarmed',
  appliesTo: ['AWS::SageMaker::Endpoint'],
  severity: 'warning',
  problem: 'no alarm watches the endpoint',
  fix: "Add CloudWatch alarms on 'Invocation5XXErrors' and 'ModelLatency' in 'AWS/SageMaker' for the endpoint.",
  controls: {
    'iso27001:A.8.16': {
      why: 'Failures and slowness of the model are noticed by a threshold, not by its users.',
      as: 'partial',
    },
    'iso42001:A.6.2.6': { why: 'Errors and performance of the operating system are watched.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/monitoring-cloudwatch.html',
  check: (endpoint, { graph }) => {
    const watched = alarmMetrics(graph).filter(({ metric }) => isOpenOr(metric.get('Namespace'), 'AWS/SageMaker'));
    return [
      alarmOn(ERRORS, 'failed requests', endpoint, watched, graph),
      alarmOn(LATENCY, 'latency', endpoint, watched, graph),
    ];
  },
};

/** Metrics of failures, for endpoints that answer at once and for asynchronous ones. */
const ERRORS: readonly string[] = ['Invocation5XXErrors', 'InvocationModelErrors', 'InvocationsFailed'];
const LATENCY: readonly string[] = ['ModelLatency', 'OverheadLatency', 'TotalProcessingTime', 'TimeInBacklog'];

function alarmOn(
  names: readonly string[],
  subject: string,
  endpoint: ResourceView,
  watched: readonly AlarmMetric[],
  graph: ResourceGraph,
): Outcome {
  let open: Outcome | undefined;
  for (const { alarm, metric } of watched) {
    if (!isOpenOr(metric.get('MetricName'), ...names)) continue;
    const values = dimensionValues(metric);
    const named = anyOf(...values.map((value) => graph.mayName(value, endpoint)));
    const decided = !isUndecided(metric.get('MetricName')) && !isUndecided(metric.get('Namespace'));
    if (named === true && decided) return pass();
    if (named !== false || values.some((value) => value instanceof Unknown) || metric.items('Dimensions') === undefined)
      open ??= unknown(`what the alarm ${alarm.logicalId} watches`);
  }
  return open ?? fail(undefined, undefined, `nothing reacts to ${subject}`);
}

/** Whether a value is one of the given, or may be. */
function isOpenOr(value: Value, ...allowed: readonly string[]): boolean {
  return isUndecided(value) || (typeof value === 'string' && allowed.includes(value));
}
