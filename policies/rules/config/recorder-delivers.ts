import { fail, pass } from '../../template/outcome';
import type { Rule } from '../rule';

export const recorderDelivers: Rule = {
  id: 'ConfigRecorderDelivers',
  appliesTo: ['AWS::Config::ConfigurationRecorder'],
  severity: 'error',
  problem: 'the recorder cannot start, because it has nowhere to deliver to',
  fix: "Add an 'AWS::Config::DeliveryChannel'.",
  controls: { 'iso27001:A.8.9': { why: 'Recorded configurations are delivered and kept.', as: 'partial' } },
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/manage-delivery-channel.html',
  check: (_, { graph }) => (graph.ofType('AWS::Config::DeliveryChannel').length > 0 ? pass() : fail()),
};
