import { domainTagPropagation } from '../../../../policies/rules/sagemaker/domain-tag-propagation';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainTagPropagation, {
  pass: { 'tags are passed on': { TagPropagation: 'ENABLED' } },
  fail: { absent: {}, disabled: { TagPropagation: 'DISABLED' }, 'a number': { TagPropagation: 1 } },
  unknown: {
    'a parameter': {
      parameters: { P: { Type: 'String' } },
      resources: { D: { Type: 'AWS::SageMaker::Domain', Properties: { TagPropagation: { Ref: 'P' } } } },
    },
  },
});
