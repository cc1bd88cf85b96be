import { fail, pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { endpointWatches, isOf } from '../shared/endpoint-watch';

export const endpointMonitored: Rule = {
  id: 'SageMakerEndpointMonitored',
  appliesTo: ['AWS::SageMaker::Endpoint'],
  severity: 'warning',
  problem: 'no monitoring schedule watches the endpoint for drift',
  fix: "Add an 'AWS::SageMaker::MonitoringSchedule' for the endpoint, or, where the account cannot use Model Monitor, a state machine on a timer that runs the job.",
  controls: {
    'iso42001:A.6.2.6': { why: 'The model is compared with its baseline while it operates.', as: 'partial' },
    'iso27001:A.8.16': { why: 'Unusual inputs and answers are looked for on a schedule.', as: 'partial' },
  },
  equivalents: { prowler: ['sagemaker_models_monitor_enabled'], aiml: ['SM-07', 'SM-23'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor.html',
  check: (endpoint, { graph }) => {
    const watches = endpointWatches(graph);
    const answers = watches.map((watch) => isOf(watch, endpoint, graph));
    if (answers.includes(true)) return pass();
    const open = watches[answers.indexOf('unknown')];
    return open ? unknown(`which endpoint ${open.schedule.logicalId} watches`) : fail();
  },
};
