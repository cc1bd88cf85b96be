import { all, notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { containersOf } from '../shared/deployed-model';

export const modelPrivateRegistry: Rule = {
  id: 'SageMakerModelPrivateRegistry',
  appliesTo: ['AWS::SageMaker::Model'],
  severity: 'warning',
  problem: 'a container image is not pulled from a private registry through the VPC',
  fix: "Set 'ImageConfig.RepositoryAccessMode' to 'Vpc', or record that the image comes from the account's own Amazon ECR through private endpoints.",
  controls: {
    'iso27001:A.5.21': {
      why: 'The image comes from a registry that the organisation runs, not from one that the network happens to reach.',
      as: 'partial',
    },
    'iso27001:A.8.22': { why: 'The pull stays inside the network segment of the model.', as: 'partial' },
    'iso42001:A.10.3': { why: 'Only images that passed the own registry are used.', as: 'supporting' },
  },
  equivalents: {
    securityhub: ['SageMaker.16', 'SageMaker.19'],
    config: ['SAGEMAKER_MODEL_PRIVATE_REGISTRY_REQUIRED', 'SAGEMAKER_MODEL_MULTICONTAINER_PRIVATE_REGISTRY'],
    aiml: ['SM-14'],
  },
  configRules: ['SAGEMAKER_MODEL_PRIVATE_REGISTRY_REQUIRED', 'SAGEMAKER_MODEL_MULTICONTAINER_PRIVATE_REGISTRY'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-containers-inference-private.html',
  check: (model) => {
    const containers = containersOf(model);
    if (!containers) return model.undecided('Containers');
    return containers.map((container) => {
      if (!container.has('Image') && container.has('ModelPackageName'))
        return notApplicable('the model package names the image');
      return all(container.present('Image'), container.equals('ImageConfig.RepositoryAccessMode', 'Vpc'));
    });
  },
};
