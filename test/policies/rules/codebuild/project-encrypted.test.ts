import { projectEncrypted } from '../../../../policies/rules/codebuild/project-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(projectEncrypted, {
  pass: {
    'a key of the template': {
      of: 'P',
      resources: {
        Key: { Type: 'AWS::KMS::Key' },
        P: { Type: 'AWS::CodeBuild::Project', Properties: { EncryptionKey: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
      },
    },
  },
  fail: { 'no key': {}, 'the key of AWS': { EncryptionKey: 'alias/aws/s3' } },
  unknown: { 'a parameter names it': parameterCase('AWS::CodeBuild::Project', { EncryptionKey: { Ref: 'Value' } }) },
});
