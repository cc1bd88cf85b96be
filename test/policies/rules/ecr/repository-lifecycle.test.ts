import { repositoryLifecycle } from '../../../../policies/rules/ecr/repository-lifecycle';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(repositoryLifecycle, {
  pass: {
    'a policy': { LifecyclePolicy: { LifecyclePolicyText: '{"rules":[]}' } },
    'a policy in a template': {
      resources: {
        T: { Type: 'AWS::ECR::RepositoryCreationTemplate', Properties: { LifecyclePolicy: '{"rules":[]}' } },
      },
    },
  },
  fail: { none: {}, 'an empty policy': { LifecyclePolicy: { LifecyclePolicyText: '' } } },
  unknown: {
    'a parameter holds it': parameterCase('AWS::ECR::Repository', {
      LifecyclePolicy: { LifecyclePolicyText: { Ref: 'Value' } },
    }),
  },
});
