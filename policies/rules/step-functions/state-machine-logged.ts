import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const stateMachineLogged: Rule = {
  id: 'StepFunctionsStateMachineLogged',
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  severity: 'error',
  problem: 'what the state machine did is not logged',
  fix: "Set 'LoggingConfiguration' with a log group and a 'Level' of 'ALL' or 'ERROR'.",
  controls: {
    'iso27001:A.8.15': { why: 'Executions, and what went wrong in them, are logged.', as: 'partial' },
    'iso42001:A.6.2.8': { why: 'Steps of the life cycle that the state machine runs leave event logs.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-SF1'],
    'checkov-tf': ['CKV_AWS_285'],
    prowler: ['stepfunctions_statemachine_logging_enabled'],
    securityhub: ['StepFunctions.1'],
    config: ['STEP_FUNCTIONS_STATE_MACHINE_LOGGING_ENABLED'],
  },
  configRules: ['STEP_FUNCTIONS_STATE_MACHINE_LOGGING_ENABLED'],
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html',
  check: (machine) =>
    all(
      machine.equals('LoggingConfiguration.Level', 'ALL', 'ERROR'),
      machine.some('LoggingConfiguration.Destinations', (destination) =>
        destination.present('CloudWatchLogsLogGroup.LogGroupArn'),
      ),
    ),
};
