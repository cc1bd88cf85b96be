import { bucketAccessLogged } from '../../../../policies/rules/s3/bucket-access-logged';
import { bucket, bucketPolicy, LOGGED_BUCKET } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const logging = (destination: unknown) => ({ LoggingConfiguration: { DestinationBucketName: destination } });

ruleCases(bucketAccessLogged, {
  pass: { 'a bucket for logs': bucket(logging('logs')) },
  fail: {
    'nothing is set': bucket({}),
    'only a prefix': bucket({ LoggingConfiguration: { LogFilePrefix: 'x' } }),
    'an empty name': bucket(logging('')),
  },
  unknown: { 'a parameter names the bucket': bucket(logging({ Ref: 'P' })) },
  'not applicable': {
    'it receives access logs': bucket({}, LOGGED_BUCKET),
    'its policy admits access logs': bucket(
      {},
      bucketPolicy({
        Effect: 'Allow',
        Principal: { Service: 'logging.s3.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: { 'Fn::Sub': '${Bucket.Arn}/*' },
      }),
    ),
  },
});
