import { projectSourceCredentials } from '../../../../policies/rules/codebuild/project-source-credentials';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(
  projectSourceCredentials,
  {
    pass: {
      'an address': { Source: { Type: 'GITHUB', Location: 'https://github.com/example/models.git' } },
      'a connection': {
        resources: {
          C: {
            Type: 'AWS::CodeBuild::SourceCredential',
            Properties: {
              AuthType: 'CODECONNECTIONS',
              Token: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/c',
            },
          },
        },
      },
      'a dynamic reference': {
        resources: {
          C: {
            Type: 'AWS::CodeBuild::SourceCredential',
            Properties: { AuthType: 'PERSONAL_ACCESS_TOKEN', Token: '{{resolve:secretsmanager:github}}' },
          },
        },
      },
    },
    fail: {
      'a password in the address': {
        Source: { Type: 'GITHUB', Location: 'https://user:secret@github.com/example/models.git' },
      },
      'a token': {
        resources: {
          C: {
            Type: 'AWS::CodeBuild::SourceCredential',
            Properties: { AuthType: 'PERSONAL_ACCESS_TOKEN', Token: 'abcdef123' },
          },
        },
      },
    },
    unknown: {
      'a parameter holds the token': parameterCase('AWS::CodeBuild::SourceCredential', {
        AuthType: 'PERSONAL_ACCESS_TOKEN',
        Token: { Ref: 'Value' },
      }),
    },
    'not applicable': { 'a pipeline gives the source': { Source: { Type: 'CODEPIPELINE' } } },
  },
  { 'Source.Location': 'a parameter is no secret in plain text unless its name says so' },
);
