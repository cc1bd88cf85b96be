import { fail } from '../../template/outcome';
import type { Rule } from '../rule';
import { routesEvents } from '../shared/event-routes';

export const aiFindingsRouted: Rule = {
  id: 'EventsAiFindingsRouted',
  appliesTo: ['AWS::GuardDuty::Detector', 'AWS::SageMaker::ModelPackageGroup'],
  severity: 'warning',
  problem: 'nobody is told of what happens there',
  fix: 'Add an event rule for findings of GuardDuty, or for state changes of model packages, with a topic as its target.',
  controls: {
    'iso27001:A.5.25': { why: 'Findings reach those who decide whether they are incidents.', as: 'partial' },
    'iso27001:A.5.24': { why: 'A route from detection to people is ready before an incident.', as: 'supporting' },
    'iso42001:A.8.4': { why: 'Incidents become known to those who must tell users.', as: 'supporting' },
    'iso42001:A.6.2.6': {
      why: 'Changes in the approval of models become known to those who operate them.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html',
  check: (resource, { graph }) => {
    const outcome =
      resource.type === 'AWS::GuardDuty::Detector'
        ? routesEvents(graph, { sources: ['aws.guardduty', 'aws.securityhub'] })
        : routesEvents(graph, { sources: ['aws.sagemaker'], detailType: 'SageMaker Model Package State Change' });
    return outcome.verdict === 'not applicable' ? fail() : outcome;
  },
};
