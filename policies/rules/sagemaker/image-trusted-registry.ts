import { pass, unknown } from '../../template/outcome';
import type { Node, ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { fromTrustedRegistry } from '../shared/container-image';
import { containerImages, IMAGE_TYPES } from '../shared/sagemaker-containers';

export const imageTrustedRegistry: Rule = {
  id: 'SageMakerImageTrustedRegistry',
  appliesTo: IMAGE_TYPES,
  severity: 'error',
  problem: 'the container image comes from a registry that is not trusted',
  fix: 'Copy the image into an Amazon ECR repository of the account, or add the account to the trusted registries.',
  controls: {
    'iso27001:A.5.21': { why: 'Software comes only from registries that the organisation chose.', as: 'partial' },
    'iso27001:A.8.19': { why: 'Images from anywhere else are not installed.', as: 'partial' },
    'iso42001:A.10.3': { why: 'Suppliers of tools are limited to the approved set.', as: 'supporting' },
    'iso42001:A.4.4': {
      why: 'The tools in use come from the registries that the record of tools covers.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html',
  check: (resource, { graph, options }) => {
    const images = containerImages(resource);
    if (!images) return unknown('containers that are known at deployment');
    return images.map((image) => {
      const outcome = fromTrustedRegistry(image, graph, options.trustedRegistryAccounts);
      // A registry inside the VPC is private, whatever it is called.
      const open = outcome.verdict === 'unknown' && options.trustedRegistryAccounts.length === 0;
      return open && isPulledThroughVpc(resource, image) ? pass(image.pathOf(), image.get()) : outcome;
    });
  },
};

function isPulledThroughVpc(resource: ResourceView, image: Node): boolean {
  const access = image.at.replace(/Image$/, 'ImageConfig.RepositoryAccessMode');
  return typeof image.get() === 'string' && resource.get(access) === 'Vpc';
}
