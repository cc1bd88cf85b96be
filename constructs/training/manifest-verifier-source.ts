/**
 * Source of the function that verifies a signed manifest, for the `nodejs24.x` runtime and the AWS SDK in it.
 *
 * It is text because it runs in Lambda as it stands: it may use nothing of this package. The limit for inline code is
 * 4,096 characters.
 */
export const MANIFEST_VERIFIER_SOURCE = `'use strict';
const { createHash } = require('node:crypto');
const { KMSClient, VerifyCommand } = require('@aws-sdk/client-kms');
const s3 = require('@aws-sdk/client-s3');

const kms = new KMSClient({});
const client = new s3.S3Client({});

async function read(Bucket, Key) {
  const { Body } = await client.send(new s3.GetObjectCommand({ Bucket, Key }));
  return Buffer.from(await Body.transformToByteArray());
}

async function keysUnder(Bucket, Prefix) {
  const keys = [];
  let ContinuationToken;
  do {
    const page = await client.send(new s3.ListObjectsV2Command({ Bucket, Prefix, ContinuationToken }));
    for (const { Key } of page.Contents ?? []) if (!Key.endsWith('/')) keys.push(Key);
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  return keys;
}

exports.handler = async ({ bucket, manifestKey, datasetPrefix }) => {
  const prefix = datasetPrefix.endsWith('/') ? datasetPrefix : datasetPrefix + '/';
  const manifest = await read(bucket, manifestKey);
  const signature = Buffer.from((await read(bucket, manifestKey + '.sig')).toString('utf8'), 'base64');
  const sha384 = createHash('sha384').update(manifest).digest('hex');

  // KMS throws KMSInvalidSignatureException on a wrong signature.
  const { SignatureValid } = await kms.send(
    new VerifyCommand({
      KeyId: process.env.SIGNING_KEY_ARN,
      SigningAlgorithm: process.env.SIGNING_ALGORITHM,
      MessageType: 'RAW',
      Message: Buffer.from('sha384:' + sha384, 'utf8'),
      Signature: signature,
    }),
  );
  if (SignatureValid !== true) throw new Error('The signature of ' + manifestKey + ' is not valid.');

  const listed = new Map(JSON.parse(manifest.toString('utf8')).objects.map((object) => [object.key, object]));
  if (listed.size === 0) throw new Error('The manifest ' + manifestKey + ' lists no object.');
  const present = (await keysUnder(bucket, prefix)).filter((key) => key !== manifestKey && key !== manifestKey + '.sig');
  const stray = present.find((key) => !listed.has(key));
  if (stray !== undefined) throw new Error('The object ' + stray + ' is not in the manifest.');

  for (const [key, { sha256 }] of listed) {
    if (!key.startsWith(prefix)) throw new Error('The object ' + key + ' lies outside ' + prefix + '.');
    const head = await client.send(new s3.HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }));
    // A composite checksum is one of checksums, which cannot be compared with that of the whole object.
    if (head.ChecksumType === 'COMPOSITE' || head.ChecksumSHA256 === undefined || head.ChecksumSHA256 !== sha256) {
      throw new Error('The object ' + key + ' has not the SHA-256 of the manifest.');
    }
  }
  return { manifestSha256: createHash('sha256').update(manifest).digest('hex'), objects: listed.size };
};
`;
