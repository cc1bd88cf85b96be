import { logsRedactCredentials } from '../../../../policies/rules/waf/logs-redact-credentials';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(logsRedactCredentials, {
  pass: { 'the header is redacted': { RedactedFields: [{ SingleHeader: { Name: 'Authorization' } }] } },
  fail: {
    none: {},
    'another header': { RedactedFields: [{ SingleHeader: { Name: 'cookie' } }] },
    'the query only': { RedactedFields: [{ QueryString: {} }] },
  },
  unknown: {
    'a parameter names it': parameterCase('AWS::WAFv2::LoggingConfiguration', {
      RedactedFields: [{ SingleHeader: { Name: { Ref: 'Value' } } }],
    }),
  },
});
