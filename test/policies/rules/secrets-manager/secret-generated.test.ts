import { secretGenerated } from '../../../../policies/rules/secrets-manager/secret-generated';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(secretGenerated, {
  pass: {
    'made by the service': { GenerateSecretString: { PasswordLength: 32 } },
    'set later': { Name: 'db' },
    'an access key that the stack makes': {
      of: 'S',
      resources: {
        Key: { Type: 'AWS::IAM::AccessKey' },
        S: {
          Type: 'AWS::SecretsManager::Secret',
          Properties: { SecretString: { 'Fn::GetAtt': ['Key', 'SecretAccessKey'] } },
        },
      },
    },
  },
  fail: { 'in the template': { SecretString: 'correct horse' } },
  unknown: { 'a parameter holds it': parameterCase('AWS::SecretsManager::Secret', { SecretString: { Ref: 'Value' } }) },
});
