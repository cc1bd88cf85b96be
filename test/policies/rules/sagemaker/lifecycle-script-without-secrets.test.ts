import { lifecycleScriptWithoutSecrets } from '../../../../policies/rules/sagemaker/lifecycle-script-without-secrets';
import { judgeCase, ruleCases } from '../../../support/rule-cases';

const encoded = (script: string) => Buffer.from(script).toString('base64');
const onStart = (script: string) => ({ OnStart: [{ Content: encoded(script) }] });

ruleCases(lifecycleScriptWithoutSecrets, {
  pass: {
    'a harmless script': onStart(
      '#!/bin/bash\nset -e\npip install --index-url https://example.com/simple torch\nMAX_TOKENS=4096\n',
    ),
    'a secret that is read': onStart('export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id db)'),
    'a script for Studio': {
      resources: {
        S: {
          Type: 'AWS::SageMaker::StudioLifecycleConfig',
          Properties: { StudioLifecycleConfigContent: encoded('echo hello') },
        },
      },
    },
  },
  fail: {
    'a password': onStart('export DB_PASSWORD="correct horse"\n'),
    'an access key': onStart('aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE'),
    'a token as an option': onStart('huggingface-cli login --token abcdefgh12345'),
    'in the script for creation': { OnCreate: [{ Content: { 'Fn::Base64': 'TOKEN=abcdefgh12345' } }] },
    'a script that is not encoded': { OnStart: [{ Content: '#!/bin/bash\nAPI_KEY=abcdefgh12345' }] },
    'a script for Studio': {
      resources: {
        S: {
          Type: 'AWS::SageMaker::StudioLifecycleConfig',
          Properties: { StudioLifecycleConfigContent: encoded('SECRET=abcdefgh') },
        },
      },
    },
  },
  unknown: {
    'a script with values known at deployment': {
      parameters: { Password: { Type: 'String' } },
      resources: {
        L: {
          Type: 'AWS::SageMaker::NotebookInstanceLifecycleConfig',
          Properties: { OnStart: [{ Content: { 'Fn::Base64': { 'Fn::Sub': 'PASSWORD=${Password}' } } }] },
        },
      },
    },
    'imported scripts': { OnStart: { 'Fn::ImportValue': 'scripts' } },
  },
  'not applicable': { 'no scripts': {} },
});

test('the secret is not repeated', () => {
  const [judgement] = judgeCase(lifecycleScriptWithoutSecrets, onStart('export DB_PASSWORD="correct horse"'));

  expect(JSON.stringify([judgement?.observed, judgement?.message])).not.toContain('correct horse');
});
