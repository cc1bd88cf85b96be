import type { Rule } from '../rule';

export const endpointAutomaticRollback: Rule = {
  id: 'SageMakerEndpointAutomaticRollback',
  appliesTo: ['AWS::SageMaker::Endpoint', 'embedded:SageMaker::Endpoint'],
  severity: 'warning',
  problem: 'a bad new version is not rolled back by itself',
  fix: "List alarms in 'DeploymentConfig.AutoRollbackConfiguration.Alarms'.",
  controls: {
    'iso27001:A.8.32': {
      why: 'A change that makes the endpoint fail its alarms is undone before it reaches all traffic.',
      as: 'partial',
    },
    'iso42001:A.6.2.5': { why: 'The release goes on only while its conditions hold.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-guardrails-configuration.html',
  check: (endpoint) => {
    const path = 'DeploymentConfig.AutoRollbackConfiguration.Alarms';
    const alarms = endpoint.present(path);
    return alarms.verdict === 'pass' ? endpoint.some(path, (alarm) => alarm.present('AlarmName')) : alarms;
  },
};
