import type { Rule } from '../rule';

export const stateMachineTraced: Rule = {
  id: 'StepFunctionsStateMachineTraced',
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  severity: 'warning',
  problem: 'executions are not traced through the services that they use',
  fix: "Set 'TracingConfiguration.Enabled' to true.",
  controls: {
    'iso27001:A.8.16': { why: 'A slow or failing execution can be followed through all services.', as: 'supporting' },
  },
  equivalents: { 'cdk-nag': ['AwsSolutions-SF2'], 'checkov-tf': ['CKV_AWS_284'] },
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html',
  check: (machine) => machine.isTrue('TracingConfiguration.Enabled'),
};
