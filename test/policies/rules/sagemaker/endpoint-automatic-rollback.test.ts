import { endpointAutomaticRollback } from '../../../../policies/rules/sagemaker/endpoint-automatic-rollback';
import { ruleCases } from '../../../support/rule-cases';

const alarms = (Alarms: unknown) => ({ DeploymentConfig: { AutoRollbackConfiguration: { Alarms } } });

ruleCases(endpointAutomaticRollback, {
  pass: { 'an alarm': alarms([{ AlarmName: 'errors' }]) },
  fail: { 'no configuration': {}, 'no alarms': alarms([]), 'an alarm without a name': alarms([{}]) },
  unknown: {
    'imported alarms': alarms({ 'Fn::ImportValue': 'alarms' }),
    'an alarm from a parameter': {
      parameters: { Alarm: { Type: 'String' } },
      resources: { E: { Type: 'AWS::SageMaker::Endpoint', Properties: alarms([{ AlarmName: { Ref: 'Alarm' } }]) } },
    },
  },
});
