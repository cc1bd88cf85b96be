import { jobLogged } from '../../../../policies/rules/glue/job-logged';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(jobLogged, {
  pass: { on: { DefaultArguments: { '--enable-continuous-cloudwatch-log': 'true' } } },
  fail: { 'not set': {}, off: { DefaultArguments: { '--enable-continuous-cloudwatch-log': 'false' } } },
  unknown: {
    'a parameter decides': parameterCase('AWS::Glue::Job', {
      DefaultArguments: { '--enable-continuous-cloudwatch-log': { Ref: 'Value' } },
    }),
  },
});
