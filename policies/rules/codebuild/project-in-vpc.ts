import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const projectInVpc: Rule = {
  id: 'CodeBuildProjectInVpc',
  appliesTo: ['AWS::CodeBuild::Project'],
  severity: 'warning',
  problem: 'the build reaches the internet, and your networks do not see its traffic',
  fix: "Set 'VpcConfig' with private subnets.",
  controls: {
    'iso27001:A.8.20': {
      why: 'Traffic of builds goes through networks that the organization controls.',
      as: 'partial',
    },
    'iso27001:A.8.23': { why: 'From where a build downloads can be filtered.', as: 'supporting' },
    'iso27001:A.5.21': { why: 'Packages come by way of repositories that the organization allows.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/vpc-support.html',
  check: (project) => all(project.present('VpcConfig.VpcId'), project.present('VpcConfig.Subnets')),
};
