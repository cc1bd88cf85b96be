import { detectorS3Protection } from '../../../../policies/rules/guardduty/detector-s3-protection';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(detectorS3Protection, {
  pass: {
    on: { Features: [{ Name: 'S3_DATA_EVENTS', Status: 'ENABLED' }] },
    'on, as a data source': { DataSources: { S3Logs: { Enable: true } } },
  },
  fail: {
    off: { Features: [{ Name: 'S3_DATA_EVENTS', Status: 'DISABLED' }] },
    'off, as a data source': { DataSources: { S3Logs: { Enable: false } } },
  },
  unknown: {
    'not named': { Enable: true },
    'a parameter decides': parameterCase('AWS::GuardDuty::Detector', {
      Features: [{ Name: 'S3_DATA_EVENTS', Status: { Ref: 'Value' } }],
    }),
  },
});
