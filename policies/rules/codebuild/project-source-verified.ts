import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const projectSourceVerified: Rule = {
  id: 'CodeBuildProjectSourceVerified',
  appliesTo: ['AWS::CodeBuild::Project'],
  severity: 'error',
  problem: 'the build takes source code from servers whose certificate is wrong',
  fix: "Leave 'InsecureSsl' off.",
  controls: {
    'iso27001:A.8.24': {
      why: 'The server that gives the source code is authenticated by its certificate.',
      as: 'partial',
    },
    'iso27001:A.5.21': { why: 'Source code cannot be exchanged on its way to the build.', as: 'partial' },
  },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-codebuild-project-source.html',
  check: (project) => {
    const more = project.items('SecondarySources');
    if (!more) return project.undecided('SecondarySources');
    return all(project.isNotTrue('Source.InsecureSsl'), ...more.map((source) => source.isNotTrue('InsecureSsl')));
  },
};
