import { projectPrivate } from '../../../../policies/rules/codebuild/project-private';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(projectPrivate, {
  pass: { private: { Visibility: 'PRIVATE' }, 'the default, which is private': {} },
  fail: { public: { Visibility: 'PUBLIC_READ' } },
  unknown: { 'a parameter decides': parameterCase('AWS::CodeBuild::Project', { Visibility: { Ref: 'Value' } }) },
});
