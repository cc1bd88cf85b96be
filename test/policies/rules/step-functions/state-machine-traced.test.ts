import { stateMachineTraced } from '../../../../policies/rules/step-functions/state-machine-traced';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(stateMachineTraced, {
  pass: { traced: { TracingConfiguration: { Enabled: true } } },
  fail: { 'not set': {}, off: { TracingConfiguration: { Enabled: false } } },
  unknown: {
    'a parameter decides': parameterCase('AWS::StepFunctions::StateMachine', {
      TracingConfiguration: { Enabled: { Ref: 'Value' } },
    }),
  },
});
