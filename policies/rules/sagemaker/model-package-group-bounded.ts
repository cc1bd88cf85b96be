import { fail } from '../../template/outcome';
import type { Rule } from '../rule';
import { namesItsPrincipals } from '../shared/open-to-everyone';

export const modelPackageGroupBounded: Rule = {
  id: 'SageMakerModelPackageGroupBounded',
  appliesTo: ['AWS::SageMaker::ModelPackageGroup'],
  severity: 'warning',
  problem: 'no policy of the model registry says who may use its models',
  fix: "Set 'ModelPackageGroupPolicy' with named principals or a condition on the organisation or account.",
  controls: {
    'iso27001:A.5.15': {
      why: 'The registry carries its own access rule beside the rights of each role.',
      as: 'partial',
    },
    'iso27001:A.8.3': { why: 'Access to models is bounded to accounts and principals that are stated.', as: 'partial' },
    'iso42001:A.4.2': { why: 'The policy records who shares the model as a resource.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_PutModelPackageGroupPolicy.html',
  check: (group) => {
    const written = group.present('ModelPackageGroupPolicy');
    if (written.verdict !== 'pass') return written;
    const judged = namesItsPrincipals(group.node('ModelPackageGroupPolicy'));
    return judged.verdict === 'not applicable'
      ? fail(group.pathOf('ModelPackageGroupPolicy'), undefined, 'the policy has no statement')
      : judged;
  },
};
