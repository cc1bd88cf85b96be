import { guardrailEncrypted } from '../../../../policies/rules/bedrock/guardrail-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(guardrailEncrypted, {
  pass: {
    'a key of the app': {
      resources: {
        G: { Type: 'AWS::Bedrock::Guardrail', Properties: { KmsKeyArn: { 'Fn::GetAtt': ['K', 'Arn'] } } },
        K: { Type: 'AWS::KMS::Key' },
      },
    },
  },
  fail: { 'no key': {}, 'an empty text': { KmsKeyArn: '' } },
  unknown: { 'a parameter decides': parameterCase('AWS::Bedrock::Guardrail', { KmsKeyArn: { Ref: 'Value' } }) },
});
