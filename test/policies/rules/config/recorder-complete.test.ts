import { recorderComplete } from '../../../../policies/rules/config/recorder-complete';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(recorderComplete, {
  pass: {
    everything: { RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true } },
    'everything, by strategy': { RecordingGroup: { RecordingStrategy: { UseOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' } } },
    'all but what does not matter': {
      RecordingGroup: {
        RecordingStrategy: { UseOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
        ExclusionByResourceTypes: { ResourceTypes: ['AWS::AppStream::Fleet'] },
      },
    },
    'global types in another region': {
      of: 'Recorder',
      resources: {
        Recorder: {
          Type: 'AWS::Config::ConfigurationRecorder',
          Properties: { RecordingGroup: { AllSupported: true } },
        },
        Home: {
          Type: 'AWS::Config::ConfigurationRecorder',
          Properties: { RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true } },
        },
      },
    },
  },
  fail: {
    'not set': {},
    'no global types': { RecordingGroup: { AllSupported: true } },
    'some types': { RecordingGroup: { AllSupported: false, ResourceTypes: ['AWS::S3::Bucket'] } },
    'some types, by strategy': {
      RecordingGroup: {
        RecordingStrategy: { UseOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
        ResourceTypes: ['AWS::S3::Bucket'],
      },
    },
    'all but keys': {
      RecordingGroup: {
        RecordingStrategy: { UseOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
        ExclusionByResourceTypes: { ResourceTypes: ['AWS::KMS::Key'] },
      },
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::Config::ConfigurationRecorder', {
      RecordingGroup: { AllSupported: { Ref: 'Value' } },
    }),
  },
});
