import { secretGenerated } from '../../../../policies/rules/secrets-manager/secret-generated';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases, type TemplateCase } from '../../../support/rule-cases';

function whole(text: string): TemplateCase {
  return {
    of: 'S',
    resources: {
      Key: { Type: 'AWS::IAM::AccessKey' },
      Table: { Type: 'AWS::DynamoDB::Table' },
      S: { Type: 'AWS::SecretsManager::Secret', Properties: { SecretString: { 'Fn::Sub': text } } },
    },
  };
}

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
    'a key that the stack makes, beside what is no secret': whole(
      '{"username":"bot","secretKey":"${Key.SecretAccessKey}"}',
    ),
    'the address of a resource': whole('https://${Table}.example.com/hook'),
  },
  fail: {
    'in the template': { SecretString: 'correct horse' },
    'a password beside a reference': whole('{"password":"hunter2","table":"${Table}"}'),
    'a text around a reference': whole('Tr0ub4dor-${Table}'),
    'a password beside a region': whole('{"password":"hunter2","region":"${AWS::Region}"}'),
  },
  unknown: {
    'a text that may be a secret': whole('{"magic":"hunter2","table":"${Table}"}'),
    'a parameter holds it': parameterCase('AWS::SecretsManager::Secret', { SecretString: { Ref: 'Value' } }),
  },
});
