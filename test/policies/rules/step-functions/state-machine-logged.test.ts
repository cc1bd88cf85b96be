import { stateMachineLogged } from '../../../../policies/rules/step-functions/state-machine-logged';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(stateMachineLogged, {
  pass: {
    everything: {
      LoggingConfiguration: {
        Level: 'ALL',
        Destinations: [
          { CloudWatchLogsLogGroup: { LogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:g:*' } },
        ],
      },
    },
  },
  fail: {
    'not set': {},
    off: { LoggingConfiguration: { Level: 'OFF', Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: 'g' } }] } },
    'no destination': { LoggingConfiguration: { Level: 'ALL' } },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::StepFunctions::StateMachine', {
      LoggingConfiguration: {
        Level: { Ref: 'Value' },
        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: 'g' } }],
      },
    }),
  },
});
