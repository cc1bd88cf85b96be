import { notApplicable } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';

export const variantRedundant: Rule = {
  id: 'ApplicationAutoScalingVariantRedundant',
  appliesTo: ['AWS::ApplicationAutoScaling::ScalableTarget'],
  severity: 'warning',
  problem: 'the endpoint may be scaled down to a single instance',
  fix: "Set 'MinCapacity' to 2 or more.",
  controls: {
    'iso27001:A.8.14': { why: 'The model answers on when one instance, or its zone, fails.', as: 'partial' },
    'iso27001:A.8.6': { why: 'Some capacity is there at any time.', as: 'supporting' },
    'iso42001:A.6.2.6': { why: 'The model stays in operation when an instance fails.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-auto-scaling.html',
  check: (target) => {
    const enough = target.atLeast('MinCapacity', 2);
    if (isUndecided(target.get('ScalableDimension')))
      return enough.verdict === 'pass' ? enough : target.undecided('ScalableDimension');
    return scalesInstances(target) ? enough : notApplicable('scales no instances of an endpoint');
  },
};

function scalesInstances(target: ResourceView): boolean {
  return /^sagemaker:(variant:DesiredInstanceCount|inference-component:DesiredCopyCount)$/.test(
    textOf(target.get('ScalableDimension')) ?? '',
  );
}
