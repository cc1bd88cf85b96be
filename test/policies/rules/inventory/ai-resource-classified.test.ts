import { aiResourceClassified } from '../../../../policies/rules/inventory/ai-resource-classified';
import { ruleCases } from '../../../support/rule-cases';

const group = (Tags: unknown) => ({ resources: { F: { Type: 'AWS::SageMaker::FeatureGroup', Properties: { Tags } } } });

ruleCases(aiResourceClassified, {
  pass: {
    'a class': group([{ Key: 'data-classification', Value: 'confidential' }]),
    'a tag of another name': { ...group([{ Key: 'class', Value: 'c3' }]), options: { classificationTag: 'class' } },
  },
  fail: {
    'no tags': group(undefined),
    'an empty class': group([{ Key: 'data-classification', Value: '' }]),
    'another tag': group([{ Key: 'ai:owner', Value: 'x' }]),
  },
  unknown: {
    'a parameter': {
      parameters: { Class: { Type: 'String' } },
      ...group([{ Key: 'data-classification', Value: { Ref: 'Class' } }]),
    },
  },
});
