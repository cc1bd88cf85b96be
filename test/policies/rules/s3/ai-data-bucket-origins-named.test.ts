import { aiDataBucketOriginsNamed } from '../../../../policies/rules/s3/ai-data-bucket-origins-named';
import { bucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const cors = (origins: unknown) => ({
  CorsConfiguration: { CorsRules: [{ AllowedOrigins: origins, AllowedMethods: ['GET'] }] },
});

ruleCases(aiDataBucketOriginsNamed, {
  pass: { 'one site': trainingBucket(cors(['https://label.example.org'])) },
  fail: {
    'any site': trainingBucket(cors(['*'])),
    'any secure site': trainingBucket(cors(['https://x.org', 'https://*'])),
  },
  unknown: { 'a parameter names the sites': trainingBucket(cors({ Ref: 'P' })) },
  'not applicable': { 'no site': trainingBucket({}), 'another bucket': bucket(cors(['*'])) },
});
