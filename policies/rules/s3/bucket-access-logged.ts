import { fail, notApplicable, unlessOpen } from '../../template/outcome';
import type { Rule } from '../rule';
import { mayReceiveAccessLogs } from '../shared/log-bucket';

export const bucketAccessLogged: Rule = {
  id: 'S3BucketAccessLogged',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'requests to the bucket leave no access log',
  fix: "Set 'LoggingConfiguration.DestinationBucketName' to a bucket for logs.",
  controls: {
    'iso27001:A.8.15': { why: 'Each request to the bucket, refused ones too, is logged.', as: 'partial' },
    'iso42001:A.6.2.8': { why: 'Requests to stores of AI data are among what is logged.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-S1'],
    'checkov-cfn': ['CKV_AWS_18'],
    'cfn-nag': ['W35'],
    prowler: ['s3_bucket_server_access_logging_enabled'],
    securityhub: ['S3.9'],
    config: ['S3_BUCKET_LOGGING_ENABLED'],
  },
  configRules: ['S3_BUCKET_LOGGING_ENABLED'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html',
  check: (bucket, { graph }) => {
    // A bucket of logs that logs itself would write for ever.
    const receives = mayReceiveAccessLogs(bucket, graph);
    if (receives === true) return notApplicable('it receives the access logs of others');
    const path = 'LoggingConfiguration.DestinationBucketName';
    if (graph.names(bucket.get(path), bucket)) return fail(bucket.pathOf(path), bucket.get(path), 'it logs to itself');
    return unlessOpen(bucket.present(path), receives, 'whether it receives the access logs of others');
  },
};
