import { topicEncrypted } from '../../../../policies/rules/sns/topic-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(topicEncrypted, {
  pass: {
    'a key of the template': {
      of: 'T',
      resources: {
        Key: { Type: 'AWS::KMS::Key' },
        T: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: { Ref: 'Key' } } },
      },
    },
  },
  fail: { 'no key': {}, 'an empty key': { KmsMasterKeyId: '' }, 'the key of AWS': { KmsMasterKeyId: 'alias/aws/sns' } },
  unknown: { 'a parameter names it': parameterCase('AWS::SNS::Topic', { KmsMasterKeyId: { Ref: 'Value' } }) },
});
