import type { Rule } from '../rule';

export const imageDescribed: Rule = {
  id: 'SageMakerImageDescribed',
  appliesTo: ['AWS::SageMaker::Image'],
  severity: 'warning',
  problem: 'nobody can tell what the Studio image is for',
  fix: "Set 'ImageDescription'.",
  controls: {
    'iso42001:A.4.4': { why: 'The record of tools says what the image holds and is for.', as: 'partial' },
    'iso27001:A.5.9': { why: 'The inventory entry explains the asset.', as: 'supporting' },
  },
  equivalents: { config: ['SAGEMAKER_IMAGE_DESCRIPTION'] },
  configRules: ['SAGEMAKER_IMAGE_DESCRIPTION'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateImage.html',
  check: (image) => image.present('ImageDescription'),
};
