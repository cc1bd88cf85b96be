import { fail, pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { endpointWatches, isOf } from '../shared/endpoint-watch';
import type { MonitoringKind } from '../shared/monitoring-job';

export const endpointBiasOrExplanationMonitored: Rule = {
  id: 'SageMakerEndpointBiasOrExplanationMonitored',
  appliesTo: ['AWS::SageMaker::Endpoint'],
  severity: 'warning',
  problem: 'neither bias nor explanations of the model are monitored',
  fix: "Schedule a job of type 'ModelBias' or 'ModelExplainability' for the endpoint.",
  controls: {
    'iso42001:A.6.2.6': {
      why: 'A change in how the model treats groups or weighs features is noticed in operation.',
      as: 'partial',
    },
    'iso42001:A.5.4': { why: 'Its reports feed the judgement of effects on people.', as: 'supporting' },
    'iso27001:A.8.16': { why: 'A shift of attributions can point to manipulated input.', as: 'supporting' },
  },
  equivalents: { prowler: ['sagemaker_clarify_exists'], aiml: ['SM-06', 'FS-39', 'FS-41'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/clarify-model-monitor-bias-drift.html',
  check: (endpoint, { graph }) => {
    const watches = endpointWatches(graph).filter((watch) => watch.kind === undefined || CLARIFY.includes(watch.kind));
    const mine = watches.filter((watch) => isOf(watch, endpoint, graph) !== false);
    if (mine.some((watch) => isOf(watch, endpoint, graph) === true && watch.kind !== undefined)) return pass();
    const open = mine[0];
    return open ? unknown(`what ${open.schedule.logicalId} monitors`) : fail();
  },
};

const CLARIFY: readonly MonitoringKind[] = ['ModelBias', 'ModelExplainability'];
