import { decryptionScoped } from '../../../../policies/rules/iam/decryption-scoped';
import { allow, boundedRole, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(decryptionScoped, {
  pass: {
    'one key': roleAllowing(allow('kms:Decrypt', 'arn:aws:kms:eu-west-1:111122223333:key/1234')),
    'a key by reference': {
      resources: {
        R: { Type: 'AWS::IAM::Role', Properties: roleAllowing(allow('kms:Decrypt', { 'Fn::GetAtt': ['Key', 'Arn'] })) },
        Key: { Type: 'AWS::KMS::Key' },
      },
    },
    'keys with an alias': roleAllowing(
      allow('kms:Decrypt', '*', { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/training' } }),
    ),
    'keys with a tag': roleAllowing(allow('kms:Decrypt', '*', { StringEquals: { 'aws:ResourceTag/system': 'x' } })),
    'keys of one bucket': roleAllowing(
      allow('kms:Decrypt', '*', { StringLike: { 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::training/*' } }),
    ),
    'through one service': roleAllowing(
      allow('kms:Decrypt', '*', { StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' } }),
    ),
    'the boundary leaves one key': {
      resources: boundedRole([allow('kms:*', 'arn:aws:kms:eu-west-1:111122223333:key/1234')], [allow('kms:Decrypt')]),
    },
  },
  fail: {
    'every key': roleAllowing(allow('kms:Decrypt')),
    'every key but those with a tag': roleAllowing(
      allow('kms:Decrypt', '*', { StringNotEquals: { 'aws:ResourceTag/system': 'x' } }),
    ),
    'every key with an alias': roleAllowing(
      allow('kms:Decrypt', '*', { 'ForAnyValue:StringLike': { 'kms:ResourceAliases': 'alias/*' } }),
    ),
    'every key of the account': roleAllowing(
      allow('kms:Decrypt', { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/*' }),
    ),
    'a wildcard contains it': roleAllowing(allow('kms:ReEncrypt*')),
  },
  unknown: {
    'a parameter names the key': {
      parameters: { KeyArn: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: roleAllowing(allow('kms:Decrypt', { Ref: 'KeyArn' })) } },
    },
  },
  'not applicable': { 'no decryption': roleAllowing(allow('kms:Encrypt')) },
});
