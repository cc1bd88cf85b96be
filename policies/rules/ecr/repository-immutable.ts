import type { Rule } from '../rule';

export const repositoryImmutable: Rule = {
  id: 'EcrRepositoryImmutable',
  appliesTo: ['AWS::ECR::Repository', 'AWS::ECR::RepositoryCreationTemplate'],
  severity: 'error',
  problem: 'an image can be replaced by another under the same tag',
  fix: "Set 'ImageTagMutability' to 'IMMUTABLE'.",
  controls: {
    'iso27001:A.5.21': { why: 'The image that was scanned and approved is the one that is run.', as: 'partial' },
    'iso27001:A.8.19': { why: 'Software cannot be exchanged behind a tag that is in use.', as: 'partial' },
    'iso42001:A.4.4': {
      why: 'A tag stands for one set of tools and algorithms, which can be recorded.',
      as: 'partial',
    },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_51'],
    'checkov-tf': ['CKV_AWS_51'],
    prowler: ['ecr_repositories_tag_immutability'],
    securityhub: ['ECR.2'],
    config: ['ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED'],
  },
  configRules: ['ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED'],
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
  check: (repository) => {
    const outcome = repository.equals('ImageTagMutability', 'IMMUTABLE');
    return outcome.verdict === 'fail' && outcome.observed === 'IMMUTABLE_WITH_EXCLUSION'
      ? { ...outcome, detail: 'the excluded tags can be moved' }
      : outcome;
  },
};
