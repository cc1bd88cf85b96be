import { securityConfigurationUsed } from '../../../../policies/rules/glue/security-configuration-used';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(securityConfigurationUsed, {
  pass: {
    'a job with one': { SecurityConfiguration: 'secure' },
    'a crawler with one': {
      resources: { C: { Type: 'AWS::Glue::Crawler', Properties: { CrawlerSecurityConfiguration: 'secure' } } },
    },
  },
  fail: {
    'a job without': {},
    'a crawler with the wrong property': {
      resources: { C: { Type: 'AWS::Glue::Crawler', Properties: { SecurityConfiguration: 'secure' } } },
    },
  },
  unknown: { 'a parameter names it': parameterCase('AWS::Glue::Job', { SecurityConfiguration: { Ref: 'Value' } }) },
});
