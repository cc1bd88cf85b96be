import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { configurationOf, isSeen } from '../shared/deployed-model';
import { watchOf } from '../shared/endpoint-watch';

export const monitoringScheduleSeesTraffic: Rule = {
  id: 'SageMakerMonitoringScheduleSeesTraffic',
  appliesTo: ['AWS::SageMaker::MonitoringSchedule'],
  severity: 'error',
  problem: 'the monitored endpoint captures no data, so that the schedule sees nothing',
  fix: "Turn on 'DataCaptureConfig.EnableCapture' in the endpoint's configuration.",
  controls: {
    'iso42001:A.6.2.6': { why: 'The monitor has the traffic that it is meant to judge.', as: 'partial' },
    'iso27001:A.8.16': { why: 'A monitor without data reports nothing, which reads as no problem.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-data-capture.html',
  check: (schedule, { graph }) => {
    const watch = watchOf(schedule, graph);
    if (!watch) return notApplicable('it watches no endpoint');
    if (!watch.endpoint) return unknown(watch.open ?? 'an endpoint that is not in this assembly');
    const configuration = configurationOf(watch.endpoint, graph);
    if (!isSeen(configuration)) return unknown(`the configuration of the endpoint ${watch.endpoint.logicalId}`);
    const capture = configuration.isTrue('DataCaptureConfig.EnableCapture');
    if (capture.verdict === 'pass') return pass();
    if (capture.verdict === 'unknown') return unknown(`${capture.detail} (${configuration.logicalId})`);
    return fail(undefined, undefined, `${configuration.logicalId} does not turn capture on`);
  },
};
