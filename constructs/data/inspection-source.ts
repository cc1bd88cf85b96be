import { DatasetLayout } from './dataset-layout';

/**
 * First part of the source of the functions that look at a dataset, for the `nodejs24.x` runtime and the AWS SDK in it.
 *
 * It is text because it runs in Lambda as it stands: it may use nothing of this package. The limit for inline code is
 * 4,096 characters for each function.
 *
 * `inspect` lists every object under a prefix, with the SHA-256 that S3 computed over the whole of it, in the order of
 * the keys, and calls `look`, if there is one, with each.
 */
export const INSPECTION_SOURCE = `'use strict';
const { createHash } = require('node:crypto');
const S3 = require('@aws-sdk/client-s3');

const s3 = new S3.S3Client({});

async function list(Bucket, Prefix) {
  const keys = [];
  let ContinuationToken;
  do {
    const page = await s3.send(new S3.ListObjectsV2Command({ Bucket, Prefix, ContinuationToken }));
    for (const { Key } of page.Contents ?? []) keys.push(Key);
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  return keys.sort((a, b) => (a < b ? -1 : 1));
}

async function inspect(Bucket, prefix, look) {
  const keys = await list(Bucket, prefix);
  if (keys.length === 0) throw new Error('No object lies under ' + prefix + '.');
  const objects = [];
  let next = 0;
  async function work() {
    for (let i = next++; i < keys.length; i = next++) {
      const head = await s3.send(new S3.HeadObjectCommand({ Bucket, Key: keys[i], ChecksumMode: 'ENABLED' }));
      // A composite checksum says nothing of the whole.
      if (head.ChecksumType === 'COMPOSITE' || !head.ChecksumSHA256) {
        throw new Error('The object ' + keys[i] + ' has no SHA-256 of the whole.');
      }
      objects[i] = { key: keys[i], versionId: head.VersionId, size: head.ContentLength, sha256: head.ChecksumSHA256 };
      await look?.(objects[i]);
    }
  }
  await Promise.all(Array.from({ length: 32 }, work));
  return objects;
}

async function read(Bucket, Key) {
  const { Body, VersionId } = await s3.send(new S3.GetObjectCommand({ Bucket, Key }));
  return { bytes: Buffer.from(await Body.transformToByteArray()), versionId: VersionId };
}
`;

/**
 * Second part, for the functions that make records of a revision: one hash over paths, sizes and hashes, which is the same
 * in quarantine and curated, and a check of the names that become part of keys.
 */
export const REVISION_SOURCE = `
function contentHash(objects, prefix) {
  const hash = createHash('sha256');
  for (const { key, size, sha256 } of objects) {
    hash.update(JSON.stringify([key.slice(prefix.length), size, sha256]) + '\\n');
  }
  return hash.digest('hex');
}

const NAME = /${DatasetLayout.NAME_PATTERN}/;

function requireNames(...names) {
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) throw new Error('Not a name: ' + wrong);
}

const folder = (dataset, revision) => 'datasets/' + dataset + '/revision=' + revision + '/';
`;
