import { trailDeliversToLogs } from '../../../../policies/rules/cloudtrail/trail-delivers-to-logs';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(trailDeliversToLogs, {
  pass: {
    'group and role': {
      CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:t:*',
      CloudWatchLogsRoleArn: 'arn:aws:iam::111122223333:role/r',
    },
  },
  fail: {
    neither: {},
    'no role': { CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:t:*' },
    'an empty group': { CloudWatchLogsLogGroupArn: '', CloudWatchLogsRoleArn: 'r' },
  },
  unknown: {
    'a parameter names the group': parameterCase('AWS::CloudTrail::Trail', {
      CloudWatchLogsLogGroupArn: { Ref: 'Value' },
      CloudWatchLogsRoleArn: 'r',
    }),
  },
});
