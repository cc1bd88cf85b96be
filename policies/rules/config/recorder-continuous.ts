import type { Rule } from '../rule';

export const recorderContinuous: Rule = {
  id: 'ConfigRecorderContinuous',
  appliesTo: ['AWS::Config::ConfigurationRecorder'],
  severity: 'warning',
  problem: 'what changes and changes back within a day is not recorded',
  fix: "Leave 'RecordingMode.RecordingFrequency' at 'CONTINUOUS'.",
  controls: { 'iso27001:A.8.9': { why: 'Each change of a configuration is recorded when it happens.', as: 'partial' } },
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/select-resources-recording-frequency.html',
  check: (recorder) => recorder.differs('RecordingMode.RecordingFrequency', 'DAILY'),
};
