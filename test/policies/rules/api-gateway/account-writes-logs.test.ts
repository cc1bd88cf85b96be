import { accountWritesLogs } from '../../../../policies/rules/api-gateway/account-writes-logs';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(accountWritesLogs, {
  pass: { 'a role': { CloudWatchRoleArn: 'arn:aws:iam::111122223333:role/r' } },
  fail: { none: {}, 'an empty role': { CloudWatchRoleArn: '' } },
  unknown: {
    'a parameter names it': parameterCase('AWS::ApiGateway::Account', { CloudWatchRoleArn: { Ref: 'Value' } }),
  },
});
