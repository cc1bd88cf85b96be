import type { Rule } from '../rule';
import { namesItsPrincipals } from '../shared/open-to-everyone';

const POLICY_OF: Readonly<Record<string, string>> = {
  'AWS::ECR::Repository': 'RepositoryPolicyText',
  'AWS::ECR::RegistryPolicy': 'PolicyText',
  'AWS::ECR::RepositoryCreationTemplate': 'RepositoryPolicy',
};

export const repositoryPolicyNotPublic: Rule = {
  id: 'EcrRepositoryPolicyNotPublic',
  appliesTo: ['AWS::ECR::Repository', 'AWS::ECR::RegistryPolicy', 'AWS::ECR::RepositoryCreationTemplate'],
  severity: 'error',
  problem: 'everybody may pull, or push, images',
  fix: "Name the accounts or principals in the policy, or limit them with 'aws:PrincipalOrgID'.",
  controls: {
    'iso27001:A.5.15': { why: 'Only named accounts and principals reach the images.', as: 'partial' },
    'iso27001:A.8.4': { why: 'Code and models in images are not open to everybody.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Models cannot leave by a public image.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-ECR1'],
    'checkov-cfn': ['CKV_AWS_32'],
    'checkov-tf': ['CKV_AWS_32'],
    prowler: ['ecr_repositories_not_publicly_accessible'],
  },
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
  check: (resource) => namesItsPrincipals(resource.node(POLICY_OF[resource.type] ?? 'RepositoryPolicyText')),
};
