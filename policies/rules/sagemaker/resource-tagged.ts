import { fail, pass } from '../../template/outcome';
import { isParameter, textOf } from '../../template/value';
import type { Rule } from '../rule';

export const resourceTagged: Rule = {
  id: 'SageMakerResourceTagged',
  appliesTo: [
    'AWS::SageMaker::Domain',
    'AWS::SageMaker::FeatureGroup',
    'AWS::SageMaker::Image',
    'AWS::SageMaker::AppImageConfig',
  ],
  severity: 'warning',
  problem: 'the resource has no tags',
  fix: "Add 'Tags'; CDK's Tags.of(scope) tags everything in a scope.",
  controls: {
    'iso27001:A.5.9': {
      why: 'A resource without a tag cannot be found by owner or system in the inventory.',
      as: 'supporting',
    },
    'iso42001:A.4.2': {
      why: 'Tags tie the resource to the AI system and stage it is documented for; any tag at all is only the start.',
      as: 'supporting',
    },
  },
  equivalents: {
    securityhub: ['SageMaker.6', 'SageMaker.7'],
    config: [
      'SAGEMAKER_DOMAIN_TAGGED',
      'SAGEMAKER_FEATURE_GROUP_TAGGED',
      'SAGEMAKER_APP_IMAGE_CONFIG_TAGGED',
      'SAGEMAKER_IMAGE_TAGGED',
    ],
  },
  configRules: [
    'SAGEMAKER_DOMAIN_TAGGED',
    'SAGEMAKER_FEATURE_GROUP_TAGGED',
    'SAGEMAKER_APP_IMAGE_CONFIG_TAGGED',
    'SAGEMAKER_IMAGE_TAGGED',
  ],
  source: 'https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html',
  check: (resource) => {
    const tags = resource.items('Tags');
    if (!tags) return resource.undecided('Tags');
    // Tags that AWS sets itself do not count, as in the Config rules.
    const ours = tags.filter((tag) => !/^aws:/.test(textOf(tag.get('Key')) ?? 'aws:'));
    if (ours.some((tag) => !isParameter(tag.get('Key')))) return pass(resource.pathOf('Tags'));
    return ours[0]?.undecided('Key') ?? fail(resource.pathOf('Tags'));
  },
};
