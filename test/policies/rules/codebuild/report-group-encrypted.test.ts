import { reportGroupEncrypted } from '../../../../policies/rules/codebuild/report-group-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(reportGroupEncrypted, {
  pass: {
    'a key': {
      ExportConfig: {
        ExportConfigType: 'S3',
        S3Destination: { Bucket: 'b', EncryptionKey: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
      },
    },
  },
  fail: {
    'no key': { ExportConfig: { ExportConfigType: 'S3', S3Destination: { Bucket: 'b' } } },
    off: { ExportConfig: { ExportConfigType: 'S3', S3Destination: { EncryptionDisabled: true } } },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::CodeBuild::ReportGroup', {
      ExportConfig: { ExportConfigType: { Ref: 'Value' } },
    }),
  },
  'not applicable': { 'no export': { ExportConfig: { ExportConfigType: 'NO_EXPORT' } } },
});
