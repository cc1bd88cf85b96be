import { securityConfigurationEncrypted } from '../../../../policies/rules/glue/security-configuration-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function complete(change: object = {}) {
  const KmsKeyArn = 'arn:aws:kms:eu-west-1:111122223333:key/1';
  return {
    CloudWatchEncryption: { CloudWatchEncryptionMode: 'SSE-KMS', KmsKeyArn },
    JobBookmarksEncryption: { JobBookmarksEncryptionMode: 'CSE-KMS', KmsKeyArn },
    S3Encryptions: [{ S3EncryptionMode: 'SSE-KMS', KmsKeyArn }],
    ...change,
  };
}

ruleCases(securityConfigurationEncrypted, {
  pass: { 'all three': { EncryptionConfiguration: complete() } },
  fail: {
    nothing: {},
    'logs not encrypted': {
      EncryptionConfiguration: complete({ CloudWatchEncryption: { CloudWatchEncryptionMode: 'DISABLED' } }),
    },
    'a key of S3': { EncryptionConfiguration: complete({ S3Encryptions: [{ S3EncryptionMode: 'SSE-S3' }] }) },
    'data not encrypted': { EncryptionConfiguration: complete({ S3Encryptions: [] }) },
    'bookmarks without key': {
      EncryptionConfiguration: complete({ JobBookmarksEncryption: { JobBookmarksEncryptionMode: 'CSE-KMS' } }),
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::Glue::SecurityConfiguration', {
      EncryptionConfiguration: complete({
        CloudWatchEncryption: {
          CloudWatchEncryptionMode: { Ref: 'Value' },
          KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1',
        },
      }),
    }),
  },
});
