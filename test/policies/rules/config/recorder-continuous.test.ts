import { recorderContinuous } from '../../../../policies/rules/config/recorder-continuous';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(recorderContinuous, {
  pass: { continuous: { RecordingMode: { RecordingFrequency: 'CONTINUOUS' } }, 'the default': {} },
  fail: { 'once a day': { RecordingMode: { RecordingFrequency: 'DAILY' } } },
  unknown: {
    'a parameter decides': parameterCase('AWS::Config::ConfigurationRecorder', {
      RecordingMode: { RecordingFrequency: { Ref: 'Value' } },
    }),
  },
});
