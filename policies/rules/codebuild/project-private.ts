import type { Rule } from '../rule';

export const projectPrivate: Rule = {
  id: 'CodeBuildProjectPrivate',
  appliesTo: ['AWS::CodeBuild::Project'],
  severity: 'error',
  problem: 'everybody may read the logs and artifacts of builds',
  fix: "Leave 'Visibility' at 'PRIVATE'.",
  controls: {
    'iso27001:A.5.15': { why: 'Only principals of the account see builds.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Code, models and settings do not leak by public builds.', as: 'partial' },
  },
  equivalents: { prowler: ['codebuild_project_not_publicly_accessible'] },
  source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/public-builds.html',
  check: (project) => project.differs('Visibility', 'PUBLIC_READ'),
};
