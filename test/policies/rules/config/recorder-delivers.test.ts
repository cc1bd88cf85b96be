import { recorderDelivers } from '../../../../policies/rules/config/recorder-delivers';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(recorderDelivers, {
  pass: {
    'a channel': {
      of: 'Recorder',
      resources: {
        Recorder: { Type: 'AWS::Config::ConfigurationRecorder' },
        Channel: { Type: 'AWS::Config::DeliveryChannel' },
      },
    },
  },
  fail: { 'no channel': {} },
});
