import { aiBucketsDiscovered } from '../../../../policies/rules/macie/ai-buckets-discovered';
import { ruleCases } from '../../../support/rule-cases';

function withData(others: object) {
  return {
    of: 'Data',
    resources: {
      Data: { Type: 'AWS::S3::Bucket' },
      Source: {
        Type: 'AWS::Bedrock::DataSource',
        Properties: { DataSourceConfiguration: { S3Configuration: { BucketArn: { 'Fn::GetAtt': ['Data', 'Arn'] } } } },
      },
      ...others,
    },
  };
}

ruleCases(aiBucketsDiscovered, {
  pass: {
    'Macie is on': withData({ Macie: { Type: 'AWS::Macie::Session', Properties: { Status: 'ENABLED' } } }),
    'the default, which is on': withData({ Macie: { Type: 'AWS::Macie::Session' } }),
  },
  fail: {
    'no session': withData({}),
    paused: withData({ Macie: { Type: 'AWS::Macie::Session', Properties: { Status: 'PAUSED' } } }),
  },
  unknown: {
    'a parameter decides': {
      ...withData({ Macie: { Type: 'AWS::Macie::Session', Properties: { Status: { Ref: 'Status' } } } }),
      parameters: { Status: { Type: 'String' } },
    },
  },
  'not applicable': { 'a bucket of something else': {} },
});
