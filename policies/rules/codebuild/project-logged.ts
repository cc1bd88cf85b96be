import { any, unknown } from '../../template/outcome';
import type { Rule } from '../rule';

export const projectLogged: Rule = {
  id: 'CodeBuildProjectLogged',
  appliesTo: ['AWS::CodeBuild::Project'],
  severity: 'warning',
  problem: 'the build keeps no log',
  fix: "Set 'LogsConfig' with a status of 'ENABLED' for CloudWatch Logs or S3.",
  controls: { 'iso27001:A.8.15': { why: 'What a build did is logged.', as: 'partial' } },
  equivalents: {
    'checkov-tf': ['CKV_AWS_314'],
    prowler: ['codebuild_project_logging_enabled'],
    securityhub: ['CodeBuild.4'],
    config: ['CODEBUILD_PROJECT_LOGGING_ENABLED'],
  },
  configRules: ['CODEBUILD_PROJECT_LOGGING_ENABLED'],
  source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/view-build-details.html',
  check: (project) =>
    project.has('LogsConfig')
      ? any(...['CloudWatchLogs', 'S3Logs'].map((kind) => project.equals(`LogsConfig.${kind}.Status`, 'ENABLED')))
      : unknown("CodeBuild's default, which is a log group of its own", 'LogsConfig'),
};
