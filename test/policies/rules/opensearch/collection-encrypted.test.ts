import { collectionEncrypted } from '../../../../policies/rules/opensearch/collection-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1';

function encryption(policy: object) {
  return { Type: 'encryption', Policy: JSON.stringify(policy) };
}

ruleCases(collectionEncrypted, {
  pass: {
    'a key': encryption({
      Rules: [{ ResourceType: 'collection', Resource: ['collection/kb'] }],
      AWSOwnedKey: false,
      KmsARN: KEY,
    }),
    'a key of the template': {
      of: 'Policy',
      resources: {
        Key: { Type: 'AWS::KMS::Key' },
        Policy: {
          Type: 'AWS::OpenSearchServerless::SecurityPolicy',
          Properties: {
            Type: 'encryption',
            Policy: { 'Fn::Sub': '{"Rules":[],"AWSOwnedKey":false,"KmsARN":"${Key.Arn}"}' },
          },
        },
      },
    },
    'a collection with a key': {
      resources: {
        C: { Type: 'AWS::OpenSearchServerless::Collection', Properties: { EncryptionConfig: { KmsKeyArn: KEY } } },
      },
    },
  },
  fail: {
    'a key of AWS': encryption({ Rules: [], AWSOwnedKey: true }),
    'no key': encryption({ Rules: [] }),
    'no policy': { Type: 'encryption' },
    'a collection with a key of AWS': {
      resources: {
        C: { Type: 'AWS::OpenSearchServerless::Collection', Properties: { EncryptionConfig: { AWSOwnedKey: true } } },
      },
    },
  },
  unknown: {
    'a parameter holds the policy': parameterCase('AWS::OpenSearchServerless::SecurityPolicy', {
      Type: 'encryption',
      Policy: { Ref: 'Value' },
    }),
    'a parameter names the key': parameterCase('AWS::OpenSearchServerless::SecurityPolicy', {
      Type: 'encryption',
      Policy: { 'Fn::Sub': '{"KmsARN":"${Value}"}' },
    }),
  },
  'not applicable': {
    'a network policy': { Type: 'network', Policy: '[]' },
    'a collection by policy': { resources: { C: { Type: 'AWS::OpenSearchServerless::Collection' } } },
  },
});
