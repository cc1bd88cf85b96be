import { INSPECTION_SOURCE, REVISION_SOURCE } from './inspection-source';

/**
 * Source of the function that signs the manifest of a promoted revision; see `INSPECTION_SOURCE`.
 *
 * It takes nobody's word for what it signs: it reads the approval that only the approver can write, and hashes what lies
 * in curated now. The signature is written before the manifest, so that no manifest is ever without one.
 */
export const SIGNER_SOURCE = `${INSPECTION_SOURCE}${REVISION_SOURCE}const { KMSClient, SignCommand } = require('@aws-sdk/client-kms');

const kms = new KMSClient({});

function write(Key, Body) {
  const Bucket = process.env.CURATED;
  return s3.send(new S3.PutObjectCommand({ Bucket, Key, Body, IfNoneMatch: '*', ChecksumAlgorithm: 'SHA256' }));
}

exports.handler = async ({ dataset, revision, checks }) => {
  requireNames(dataset, revision);
  const prefix = folder(dataset, revision);
  const approvalKey = 'approvals/' + dataset + '/' + revision + '.json';
  const { bytes, versionId } = await read(process.env.CURATED, approvalKey);
  const approval = JSON.parse(bytes.toString('utf8'));
  const objects = await inspect(process.env.CURATED, prefix);
  const contentSha256 = contentHash(objects, prefix);
  if (approval.decision !== 'approved') throw new Error(approvalKey + ' does not approve.');
  if (approval.contentSha256 !== contentSha256) throw new Error(approvalKey + ' approves other content.');

  const datasetPrefix = prefix.slice(0, -1);
  const manifest = JSON.stringify({
    version: 1,
    dataset,
    revision,
    datasetPrefix,
    contentSha256,
    createdAt: new Date().toISOString(),
    approval: { key: approvalKey, versionId },
    checks,
    objects,
  });
  const { Signature } = await kms.send(
    new SignCommand({
      KeyId: process.env.SIGNING_KEY_ARN,
      SigningAlgorithm: process.env.SIGNING_ALGORITHM,
      MessageType: 'RAW',
      Message: Buffer.from('sha384:' + createHash('sha384').update(manifest).digest('hex')),
    }),
  );
  const manifestKey = 'manifests/' + dataset + '/' + revision + '.json';
  await write(manifestKey + '.sig', Buffer.from(Signature).toString('base64'));
  await write(manifestKey, manifest);
  const manifestSha256 = createHash('sha256').update(manifest).digest('hex');
  return { manifestKey, manifestSha256, datasetPrefix, objects: objects.length, approvalVersionId: versionId };
};
`;
