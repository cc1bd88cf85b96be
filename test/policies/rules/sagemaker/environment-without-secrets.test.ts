import { environmentWithoutSecrets } from '../../../../policies/rules/sagemaker/environment-without-secrets';
import { stepOf } from '../../../support/pipeline-of';
import { judgeCase, ruleCases } from '../../../support/rule-cases';

const environment = (Environment: unknown) => ({ PrimaryContainer: { Environment } });

ruleCases(
  environmentWithoutSecrets,
  {
    pass: {
      'plain settings': environment({ MAX_TOKENS: '4096', LOG_LEVEL: 'info' }),
      'the name of a secret': environment({ DB_SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db' }),
      'a dynamic reference': environment({ HF_TOKEN: '{{resolve:secretsmanager:hf:SecretString:token}}' }),
      'an empty environment': environment({}),
    },
    fail: {
      'a password': environment({ DB_PASSWORD: 'correct horse' }),
      'an access key under another name': environment({ SETTING: 'AKIAIOSFODNN7EXAMPLE' }),
      'a token of a training job': stepOf('Training', { Environment: { HF_TOKEN: 'abcdefgh' } }),
      'a monitoring job': {
        resources: {
          J: {
            Type: 'AWS::SageMaker::DataQualityJobDefinition',
            Properties: { DataQualityAppSpecification: { Environment: { API_KEY: 'abcdefgh' } } },
          },
        },
      },
      'the second container': { Containers: [{ Environment: {} }, { Environment: { SECRET: 'abcdefgh' } }] },
    },
    unknown: {
      'a parameter under the name of a secret': {
        parameters: { Password: { Type: 'String', NoEcho: true } },
        resources: {
          M: { Type: 'AWS::SageMaker::Model', Properties: environment({ DB_PASSWORD: { Ref: 'Password' } }) },
        },
      },
      'an imported environment': environment({ 'Fn::ImportValue': 'environment' }),
    },
    'not applicable': { 'no environment': { PrimaryContainer: { Image: 'i' } } },
  },
  { '.SETTING': 'a parameter is no secret in plain text unless its name says so' },
);

test('the secret is not repeated', () => {
  const [judgement] = judgeCase(environmentWithoutSecrets, environment({ DB_PASSWORD: 'correct horse' }));

  expect(judgement?.at).toBe('PrimaryContainer.Environment.DB_PASSWORD');
  expect(JSON.stringify([judgement?.observed, judgement?.message])).not.toContain('correct horse');
});
