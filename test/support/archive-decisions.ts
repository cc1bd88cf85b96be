import type { Template } from 'aws-cdk-lib/assertions';
import { decide, type PolicyRequest } from './policy-decision';

/**
 * Decides requests on the objects, the bucket and the key of an archive.
 *
 * @param bucketId logical id of its bucket
 */
export function archiveDecisions(template: Template, bucketId: string) {
  const policy = Object.values(template.findResources('AWS::S3::BucketPolicy')).find(
    (resource) => resource['Properties'].Bucket.Ref === bucketId,
  )!['Properties'].PolicyDocument;
  const keyPolicy = Object.values(template.findResources('AWS::KMS::Key'))[0]!['Properties'].KeyPolicy;
  const bucket = `arn:of:${bucketId}`;
  return {
    onBucket: (request: PolicyRequest) => decide(policy, { ...request, resource: bucket }),
    onObject: (key: string, request: PolicyRequest) => decide(policy, { ...request, resource: `${bucket}/${key}` }),
    onKey: (request: PolicyRequest) => decide(keyPolicy, request),
  };
}
