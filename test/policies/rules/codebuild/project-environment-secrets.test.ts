import { projectEnvironmentSecrets } from '../../../../policies/rules/codebuild/project-environment-secrets';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(projectEnvironmentSecrets, {
  pass: {
    'from Secrets Manager': {
      Environment: { EnvironmentVariables: [{ Name: 'TOKEN', Type: 'SECRETS_MANAGER', Value: 'github' }] },
    },
    'no secret': { Environment: { EnvironmentVariables: [{ Name: 'STAGE', Value: 'prod' }] } },
  },
  fail: {
    'a token': {
      Environment: { EnvironmentVariables: [{ Name: 'GITHUB_TOKEN', Type: 'PLAINTEXT', Value: 'abcdef123' }] },
    },
    'an access key': { Environment: { EnvironmentVariables: [{ Name: 'AWS_ACCESS_KEY_ID', Value: 'x' }] } },
  },
  unknown: {
    'a parameter holds it': parameterCase('AWS::CodeBuild::Project', {
      Environment: { EnvironmentVariables: [{ Name: 'API_KEY', Value: { Ref: 'Value' } }] },
    }),
    'a parameter decides the type': parameterCase('AWS::CodeBuild::Project', {
      Environment: { EnvironmentVariables: [{ Name: 'API_KEY', Type: { Ref: 'Value' }, Value: 'x' }] },
    }),
  },
  'not applicable': { 'no variables': { Environment: {} } },
});
