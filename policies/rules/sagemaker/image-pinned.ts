import { unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { namedByDigest } from '../shared/container-image';
import { containerImages, IMAGE_TYPES } from '../shared/sagemaker-containers';

export const imagePinned: Rule = {
  id: 'SageMakerImagePinned',
  appliesTo: IMAGE_TYPES,
  severity: 'error',
  problem: 'the container image is not named by its digest',
  fix: "Name the image as 'repository@sha256:…'.",
  controls: {
    'iso27001:A.8.9': {
      why: 'The digest fixes exactly what runs; a tag can point to something else tomorrow.',
      as: 'partial',
    },
    'iso27001:A.8.19': { why: 'Software changes on the platform only when the template changes.', as: 'partial' },
    'iso27001:A.5.21': { why: 'An image swapped in the registry does not get in.', as: 'partial' },
    'iso42001:A.4.4': { why: 'The template records which build of which tool the system uses.', as: 'partial' },
    'iso42001:A.6.2.3': { why: 'What the model was built and served with can be found again.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
  check: (resource) => {
    const images = containerImages(resource);
    if (!images) return unknown('containers that are known at deployment');
    return images.map(namedByDigest);
  },
};
