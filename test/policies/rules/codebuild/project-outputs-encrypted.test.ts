import { projectOutputsEncrypted } from '../../../../policies/rules/codebuild/project-outputs-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(projectOutputsEncrypted, {
  pass: { 'the default, which is on': { Artifacts: { Type: 'S3' } }, on: { Artifacts: { EncryptionDisabled: false } } },
  fail: {
    artifacts: { Artifacts: { EncryptionDisabled: true } },
    'further artifacts': { SecondaryArtifacts: [{ EncryptionDisabled: false }, { EncryptionDisabled: true }] },
    logs: { LogsConfig: { S3Logs: { Status: 'ENABLED', EncryptionDisabled: true } } },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::CodeBuild::Project', {
      Artifacts: { EncryptionDisabled: { Ref: 'Value' } },
    }),
  },
});
