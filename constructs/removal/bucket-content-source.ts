import { HANDLER_SOURCE } from './handler-source';

/**
 * Source of the function that empties a bucket.
 *
 * The bucket's policy goes first: it denies the bypass of retention to everybody, and it is what lets services deliver logs.
 */
export const BUCKET_CONTENT_SOURCE = `const S3 = require('@aws-sdk/client-s3');

const s3 = new S3.S3Client({});

async function empty({ Target: Bucket, ObjectLock }, pause) {
  await s3.send(new S3.DeleteBucketPolicyCommand({ Bucket }));
  for (let refused = 0; ; ) {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new S3.ListObjectVersionsCommand({ Bucket }));
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    if (Objects.length === 0) return;
    const { Errors = [] } = await s3.send(
      new S3.DeleteObjectsCommand({
        Bucket,
        Delete: { Objects, Quiet: true },
        ...(ObjectLock === 'true' && { BypassGovernanceRetention: true }),
      }),
    );
    // It takes a while until every server of S3 knows that the policy is gone.
    refused = Errors.length === Objects.length ? refused + 1 : 0;
    if (refused === 24) throw new Error(Bucket + '/' + Errors[0].Key + ' cannot be deleted: ' + Errors[0].Code);
    if (Errors.length > 0) await pause();
  }
}

async function remove(properties, pause) {
  try {
    await empty(properties, pause);
  } catch (error) {
    if (error.name !== 'NoSuchBucket') throw error;
  }
}

${HANDLER_SOURCE}`;
