import { projectSourceVerified } from '../../../../policies/rules/codebuild/project-source-verified';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(projectSourceVerified, {
  pass: { 'the default': { Source: { Type: 'GITHUB' } } },
  fail: {
    off: { Source: { InsecureSsl: true } },
    'off for a further source': { SecondarySources: [{ InsecureSsl: true }] },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::CodeBuild::Project', { Source: { InsecureSsl: { Ref: 'Value' } } }),
  },
});
