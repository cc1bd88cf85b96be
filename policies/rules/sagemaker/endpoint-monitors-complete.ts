import type { ResourceGraph } from '../../template/graph';
import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { endpointWatches, isOf } from '../shared/endpoint-watch';
import { MONITORING_KINDS, type MonitoringKind } from '../shared/monitoring-job';

export const endpointMonitorsComplete: Rule = {
  id: 'SageMakerEndpointMonitorsComplete',
  appliesTo: ['AWS::SageMaker::Endpoint'],
  severity: 'warning',
  problem: 'part of what can go wrong with the model is not monitored',
  fix: 'Schedule a monitor of each kind: data quality, model quality, bias, explainability; record why one does not apply.',
  controls: {
    'iso42001:A.6.2.6': {
      why: 'Data, accuracy, fairness and explanations are each compared with a baseline in operation.',
      as: 'partial',
    },
    'iso42001:A.7.4': { why: 'The quality of the data that the model meets in operation is checked.', as: 'partial' },
    'iso42001:A.5.4': {
      why: 'Bias and explanation reports are inputs to judging the effect on people.',
      as: 'supporting',
    },
    'iso27001:A.8.16': { why: 'Manipulated or unusual inputs show in one of the four monitors.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor.html',
  check: (endpoint, { graph }) => MONITORING_KINDS.map((kind) => monitored(endpoint, kind, graph)),
};

function monitored(endpoint: ResourceView, kind: MonitoringKind, graph: ResourceGraph): Outcome {
  const possible = endpointWatches(graph).filter((watch) => watch.kind === kind || watch.kind === undefined);
  const own = possible.filter((watch) => isOf(watch, endpoint, graph) !== false);
  if (own.some((watch) => watch.kind === kind && isOf(watch, endpoint, graph) === true)) return pass();
  const open = own.find((watch) => watch.endpoint === endpoint) ?? own[0];
  if (open) return unknown(`what ${open.schedule.logicalId} monitors`);
  return fail(undefined, undefined, `no schedule of type ${kind}`);
}
