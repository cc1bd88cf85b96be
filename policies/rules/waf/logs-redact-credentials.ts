import { fail, pass } from '../../template/outcome';
import { isObject, isUndecided } from '../../template/value';
import type { Rule } from '../rule';

export const logsRedactCredentials: Rule = {
  id: 'WafLogsRedactCredentials',
  appliesTo: ['AWS::WAFv2::LoggingConfiguration'],
  severity: 'warning',
  problem: "credentials of callers are written to the firewall's logs",
  fix: "Add 'RedactedFields' with the single header 'authorization', and others that carry credentials.",
  controls: {
    'iso27001:A.8.11': { why: 'Credentials in request headers are masked in the log.', as: 'partial' },
    'iso27001:A.5.17': { why: 'Who reads the log cannot act as the callers.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/waf/latest/developerguide/logging-management.html',
  check: (logging) => {
    const fields = logging.items('RedactedFields');
    if (!fields) return logging.undecided('RedactedFields');
    const names = fields.map((field) => {
      const header = field.get('SingleHeader');
      return isObject(header) ? (header['Name'] ?? header['name']) : header;
    });
    if (names.some((name) => typeof name === 'string' && name.toLowerCase() === 'authorization'))
      return pass('RedactedFields');
    return names.some(isUndecided) ? logging.undecided('RedactedFields') : fail('RedactedFields');
  },
};
