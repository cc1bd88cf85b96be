import { fail, notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { containersOf } from '../shared/deployed-model';

export const modelFromRegistry: Rule = {
  id: 'SageMakerModelFromRegistry',
  appliesTo: ['AWS::SageMaker::Model'],
  severity: 'warning',
  problem: 'the model is deployed past the model registry and its approval',
  fix: "Name an approved package in 'ModelPackageName' instead of 'ModelDataUrl' or 'ModelDataSource'.",
  controls: {
    'iso42001:A.6.2.4': {
      why: 'SageMaker deploys only packages that are approved, so tests and approval cannot be skipped.',
      as: 'partial',
    },
    'iso42001:A.6.2.5': {
      why: 'The release condition, an approved package, is enforced by the service.',
      as: 'partial',
    },
    'iso27001:A.8.32': { why: 'A model reaches production only through the approval of the registry.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-deploy.html',
  check: (model) => {
    const containers = containersOf(model);
    if (!containers) return model.undecided('Containers');
    return containers.map((container) => {
      const named = container.present('ModelPackageName');
      if (named.verdict !== 'fail') return named;
      const past = ['ModelDataUrl', 'ModelDataSource'].find((path) => container.has(path));
      if (past === undefined) return notApplicable('the container loads no model artifact');
      return fail(container.pathOf(past), container.get(past));
    });
  },
};
