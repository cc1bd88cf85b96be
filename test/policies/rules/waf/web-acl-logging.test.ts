import { webAclLogging } from '../../../../policies/rules/waf/web-acl-logging';
import { ruleCases } from '../../../support/rule-cases';

function logged(properties: object) {
  return {
    of: 'Acl',
    resources: {
      Acl: { Type: 'AWS::WAFv2::WebACL' },
      Logging: { Type: 'AWS::WAFv2::LoggingConfiguration', Properties: properties },
    },
  };
}

ruleCases(webAclLogging, {
  pass: {
    'a configuration for it': logged({
      ResourceArn: { 'Fn::GetAtt': ['Acl', 'Arn'] },
      LogDestinationConfigs: ['arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-x'],
    }),
  },
  fail: {
    none: {},
    'a configuration for another': logged({
      ResourceArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/other/1',
      LogDestinationConfigs: ['x'],
    }),
    'no destination': logged({ ResourceArn: { 'Fn::GetAtt': ['Acl', 'Arn'] }, LogDestinationConfigs: [] }),
  },
  unknown: {
    'a configuration for what a parameter says': {
      ...logged({ ResourceArn: { Ref: 'Arn' } }),
      parameters: { Arn: { Type: 'String' } },
    },
  },
});
