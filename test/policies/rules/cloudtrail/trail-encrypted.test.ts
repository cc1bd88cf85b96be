import { trailEncrypted } from '../../../../policies/rules/cloudtrail/trail-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(trailEncrypted, {
  pass: {
    'a key of the template': {
      of: 'Trail',
      resources: {
        Key: { Type: 'AWS::KMS::Key' },
        Trail: { Type: 'AWS::CloudTrail::Trail', Properties: { KMSKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
      },
    },
    'a key by its ARN': { KMSKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234' },
  },
  fail: { 'no key': {}, 'an empty key': { KMSKeyId: '' }, 'the key of AWS': { KMSKeyId: 'alias/aws/cloudtrail' } },
  unknown: {
    'a parameter names it': parameterCase('AWS::CloudTrail::Trail', { KMSKeyId: { Ref: 'Value' } }),
    'another app exports it': { KMSKeyId: { 'Fn::ImportValue': 'trail-key' } },
  },
});
