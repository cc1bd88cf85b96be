import { jobVersionSupported } from '../../../../policies/rules/glue/job-version-supported';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(jobVersionSupported, {
  pass: { 'a later version': { Command: { Name: 'glueetl' }, GlueVersion: '5.0' } },
  fail: {
    'an old version': { Command: { Name: 'glueetl' }, GlueVersion: '2.0' },
    'not set': { Command: { Name: 'glueetl' } },
  },
  unknown: { 'a parameter decides': parameterCase('AWS::Glue::Job', { GlueVersion: { Ref: 'Value' } }) },
  'not applicable': { 'a Python script': { Command: { Name: 'pythonshell' } } },
});
