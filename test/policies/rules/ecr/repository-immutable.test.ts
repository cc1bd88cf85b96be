import { repositoryImmutable } from '../../../../policies/rules/ecr/repository-immutable';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(repositoryImmutable, {
  pass: { immutable: { ImageTagMutability: 'IMMUTABLE' } },
  fail: {
    'not set': {},
    mutable: { ImageTagMutability: 'MUTABLE' },
    'with exceptions': { ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION' },
  },
  unknown: { 'a parameter decides': parameterCase('AWS::ECR::Repository', { ImageTagMutability: { Ref: 'Value' } }) },
});
