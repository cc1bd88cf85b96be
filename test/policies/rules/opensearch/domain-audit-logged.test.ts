import { domainAuditLogged } from '../../../../policies/rules/opensearch/domain-audit-logged';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(domainAuditLogged, {
  pass: {
    logged: {
      LogPublishingOptions: {
        AUDIT_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:g' },
      },
    },
  },
  fail: { 'not set': {}, 'other logs': { LogPublishingOptions: { ES_APPLICATION_LOGS: { Enabled: true } } } },
  unknown: {
    'a parameter decides': parameterCase('AWS::OpenSearchService::Domain', {
      LogPublishingOptions: { AUDIT_LOGS: { Enabled: { Ref: 'Value' }, CloudWatchLogsLogGroupArn: 'g' } },
    }),
  },
});
