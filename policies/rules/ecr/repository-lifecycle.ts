import type { Rule } from '../rule';

export const repositoryLifecycle: Rule = {
  id: 'EcrRepositoryLifecycle',
  appliesTo: ['AWS::ECR::Repository', 'AWS::ECR::RepositoryCreationTemplate'],
  severity: 'warning',
  problem: 'old images are kept for ever',
  fix: "Set a 'LifecyclePolicy'.",
  controls: {
    'iso27001:A.8.10': { why: 'Images that are no longer used are deleted.', as: 'partial' },
    'iso27001:A.8.8': { why: 'Old images with known vulnerabilities do not stay in reach.', as: 'supporting' },
  },
  equivalents: {
    prowler: ['ecr_repositories_lifecycle_policy_enabled'],
    securityhub: ['ECR.3'],
    config: ['ECR_PRIVATE_LIFECYCLE_POLICY_CONFIGURED'],
  },
  configRules: ['ECR_PRIVATE_LIFECYCLE_POLICY_CONFIGURED'],
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html',
  check: (resource) =>
    resource.type === 'AWS::ECR::Repository'
      ? resource.present('LifecyclePolicy.LifecyclePolicyText')
      : resource.present('LifecyclePolicy'),
};
