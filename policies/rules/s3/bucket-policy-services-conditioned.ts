import type { Rule } from '../rule';
import { servicesConditioned } from '../shared/services-conditioned';

export const bucketPolicyServicesConditioned: Rule = {
  id: 'S3BucketPolicyServicesConditioned',
  appliesTo: ['AWS::S3::BucketPolicy'],
  severity: 'warning',
  problem: "an AWS service may act on the bucket on any customer's behalf",
  fix: "Add a condition on 'aws:SourceAccount' or 'aws:SourceArn' to the statement of the service.",
  controls: {
    'iso27001:A.5.15': { why: 'A service serves our resources only, not those of strangers.', as: 'partial' },
    'iso27001:A.8.3': { why: 'Nobody can write to or read from the bucket by way of a service.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  check: (policy, { graph }) => servicesConditioned(policy.node('PolicyDocument'), graph),
};
