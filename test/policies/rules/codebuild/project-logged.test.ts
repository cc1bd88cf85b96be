import { projectLogged } from '../../../../policies/rules/codebuild/project-logged';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(projectLogged, {
  pass: {
    'a log group': { LogsConfig: { CloudWatchLogs: { Status: 'ENABLED', GroupName: 'g' } } },
    'a bucket': { LogsConfig: { CloudWatchLogs: { Status: 'DISABLED' }, S3Logs: { Status: 'ENABLED' } } },
  },
  fail: { 'both off': { LogsConfig: { CloudWatchLogs: { Status: 'DISABLED' } } } },
  unknown: {
    'not set': {},
    'a parameter decides': parameterCase('AWS::CodeBuild::Project', {
      LogsConfig: { CloudWatchLogs: { Status: { Ref: 'Value' } } },
    }),
  },
});
