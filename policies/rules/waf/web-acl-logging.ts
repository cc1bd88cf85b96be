import { referencesIn } from '../../template/graph';
import { fail, pass, unknown } from '../../template/outcome';
import { isUndecided } from '../../template/value';
import type { Rule } from '../rule';

export const webAclLogging: Rule = {
  id: 'WafWebAclLogging',
  appliesTo: ['AWS::WAFv2::WebACL'],
  severity: 'error',
  problem: 'what the firewall sees and blocks is not logged',
  fix: "Add an 'AWS::WAFv2::LoggingConfiguration' whose 'ResourceArn' is that of the web ACL.",
  controls: {
    'iso27001:A.8.15': {
      why: 'Requests that the firewall checked are logged with the rule that matched.',
      as: 'partial',
    },
    'iso27001:A.8.16': { why: 'Attacks on the front door can be seen and examined.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-WAFv2LoggingEnabled',
      'NIST.800.53.R4-WAFv2LoggingEnabled',
      'HIPAA.Security-WAFv2LoggingEnabled',
      'PCI.DSS.321-WAFv2LoggingEnabled',
    ],
    guard: ['WAFV2_LOGGING_ENABLED'],
    'checkov-tf': ['CKV2_AWS_31'],
    prowler: ['wafv2_webacl_logging_enabled'],
    securityhub: ['WAF.11'],
    config: ['WAFV2_LOGGING_ENABLED'],
  },
  configRules: ['WAFV2_LOGGING_ENABLED'],
  source: 'https://docs.aws.amazon.com/waf/latest/developerguide/logging.html',
  check: (acl, { graph }) => {
    const configurations = graph.ofType('AWS::WAFv2::LoggingConfiguration');
    const mine = configurations.find((one) => graph.names(one.get('ResourceArn'), acl));
    if (mine)
      return mine.present('LogDestinationConfigs').verdict === 'fail'
        ? fail(undefined, undefined, `${mine.logicalId} names no destination`)
        : pass();
    const open = configurations.find(
      (one) => isUndecided(one.get('ResourceArn')) && referencesIn(one.get('ResourceArn')).length === 0,
    );
    return open ? unknown(`the web ACL that ${open.logicalId} logs`) : fail();
  },
};
