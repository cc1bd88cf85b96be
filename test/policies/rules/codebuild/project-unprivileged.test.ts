import { projectUnprivileged } from '../../../../policies/rules/codebuild/project-unprivileged';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(projectUnprivileged, {
  pass: { off: { Environment: { PrivilegedMode: false } }, 'the default, which is off': { Environment: {} } },
  fail: { on: { Environment: { PrivilegedMode: true } }, 'on, as text': { Environment: { PrivilegedMode: 'true' } } },
  unknown: {
    'a parameter decides': parameterCase('AWS::CodeBuild::Project', {
      Environment: { PrivilegedMode: { Ref: 'Value' } },
    }),
  },
});
