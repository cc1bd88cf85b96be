import { logsEncrypted } from '../../../../policies/rules/waf/logs-encrypted';
import { ruleCases } from '../../../support/rule-cases';

function to(destination: unknown, group: object) {
  return {
    of: 'Logging',
    resources: {
      Group: { Type: 'AWS::Logs::LogGroup', Properties: group },
      Logging: { Type: 'AWS::WAFv2::LoggingConfiguration', Properties: { LogDestinationConfigs: [destination] } },
    },
  };
}

ruleCases(logsEncrypted, {
  pass: {
    'a log group with a key': to(
      { 'Fn::GetAtt': ['Group', 'Arn'] },
      { LogGroupName: 'aws-waf-logs-x', KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
    ),
    'a log group by its ARN': to(
      { 'Fn::Sub': 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:aws-waf-logs-x' },
      { LogGroupName: 'aws-waf-logs-x', KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
    ),
  },
  fail: {
    'a log group without a key': to({ 'Fn::GetAtt': ['Group', 'Arn'] }, { LogGroupName: 'aws-waf-logs-x' }),
    'a bucket without a key': {
      of: 'Logging',
      resources: {
        Bucket: { Type: 'AWS::S3::Bucket' },
        Logging: {
          Type: 'AWS::WAFv2::LoggingConfiguration',
          Properties: { LogDestinationConfigs: [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }] },
        },
      },
    },
  },
  unknown: { 'a destination elsewhere': { LogDestinationConfigs: ['arn:aws:s3:::aws-waf-logs-central'] } },
  'not applicable': { 'no destination': {} },
});
