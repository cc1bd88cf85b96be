import { artifactsEncrypted } from '../../../../policies/rules/codepipeline/artifacts-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1';

ruleCases(artifactsEncrypted, {
  pass: {
    'one store': { ArtifactStore: { Type: 'S3', Location: 'b', EncryptionKey: { Id: KEY, Type: 'KMS' } } },
    'two stores': {
      ArtifactStores: [
        { Region: 'a', ArtifactStore: { EncryptionKey: { Id: KEY } } },
        { Region: 'b', ArtifactStore: { EncryptionKey: { Id: KEY } } },
      ],
    },
  },
  fail: {
    'no store': {},
    'no key': { ArtifactStore: { Type: 'S3', Location: 'b' } },
    'one without': {
      ArtifactStores: [
        { Region: 'a', ArtifactStore: { EncryptionKey: { Id: KEY } } },
        { Region: 'b', ArtifactStore: {} },
      ],
    },
  },
  unknown: {
    'a parameter names it': parameterCase('AWS::CodePipeline::Pipeline', {
      ArtifactStore: { EncryptionKey: { Id: { Ref: 'Value' } } },
    }),
  },
});
