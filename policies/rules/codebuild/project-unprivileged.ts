import type { Rule } from '../rule';

export const projectUnprivileged: Rule = {
  id: 'CodeBuildProjectUnprivileged',
  appliesTo: ['AWS::CodeBuild::Project'],
  severity: 'error',
  problem: 'the build has root rights on its host',
  fix: "Set 'Environment.PrivilegedMode' to false, and build images without a Docker daemon.",
  controls: {
    'iso27001:A.8.2': { why: 'Code from the repository does not run with root rights.', as: 'partial' },
    'iso27001:A.8.18': { why: 'A build cannot use the tools that such rights bring.', as: 'supporting' },
    'iso42001:A.4.4': {
      why: 'Tools for models are built where a build cannot change its own environment.',
      as: 'supporting',
    },
  },
  equivalents: {
    'checkov-tf': ['CKV_AWS_316'],
    securityhub: ['CodeBuild.5'],
    config: ['CODEBUILD_PROJECT_ENVIRONMENT_PRIVILEGED_CHECK'],
  },
  configRules: ['CODEBUILD_PROJECT_ENVIRONMENT_PRIVILEGED_CHECK'],
  source:
    'https://docs.aws.amazon.com/codebuild/latest/userguide/troubleshooting.html#troubleshooting-cannot-connect-to-docker-daemon',
  check: (project) => project.isNotTrue('Environment.PrivilegedMode'),
};
