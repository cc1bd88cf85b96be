import { variantRedundant } from '../../../../policies/rules/application-auto-scaling/variant-redundant';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(variantRedundant, {
  pass: {
    two: {
      ServiceNamespace: 'sagemaker',
      ScalableDimension: 'sagemaker:variant:DesiredInstanceCount',
      MinCapacity: 2,
      MaxCapacity: 4,
    },
  },
  fail: {
    one: { ScalableDimension: 'sagemaker:variant:DesiredInstanceCount', MinCapacity: 1, MaxCapacity: 4 },
    none: { ScalableDimension: 'sagemaker:inference-component:DesiredCopyCount', MinCapacity: 0 },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::ApplicationAutoScaling::ScalableTarget', {
      ScalableDimension: 'sagemaker:variant:DesiredInstanceCount',
      MinCapacity: { Ref: 'Value' },
    }),
  },
  'not applicable': { 'a table': { ScalableDimension: 'dynamodb:table:ReadCapacityUnits', MinCapacity: 1 } },
});
