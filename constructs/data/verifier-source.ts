import { INSPECTION_SOURCE } from './inspection-source';

/**
 * Source of the function that verifies a manifest before training; see `INSPECTION_SOURCE`.
 *
 * It lists by the prefix without a slash at its end, because that is what an input of SageMaker reads: a folder
 * `revision=10` beside `revision=1` would be read too.
 */
export const VERIFIER_SOURCE = `${INSPECTION_SOURCE}
const { KMSClient, VerifyCommand } = require('@aws-sdk/client-kms');

const kms = new KMSClient({});

exports.handler = async ({ bucket, manifestKey, datasetPrefix }) => {
  if (bucket !== process.env.CURATED) throw new Error('The bucket ' + bucket + ' is not the curated one.');
  const manifest = (await read(bucket, manifestKey)).bytes;
  const signature = (await read(bucket, manifestKey + '.sig')).bytes.toString('utf8');
  // KMS throws KMSInvalidSignatureException on a wrong signature.
  const { SignatureValid } = await kms.send(
    new VerifyCommand({
      KeyId: process.env.SIGNING_KEY_ARN,
      SigningAlgorithm: process.env.SIGNING_ALGORITHM,
      MessageType: 'RAW',
      Message: Buffer.from('sha384:' + createHash('sha384').update(manifest).digest('hex'), 'utf8'),
      Signature: Buffer.from(signature, 'base64'),
    }),
  );
  if (SignatureValid !== true) throw new Error('The signature of ' + manifestKey + ' is not valid.');

  const prefix = datasetPrefix.replace(/\\/+$/, '');
  const signed = JSON.parse(manifest.toString('utf8'));
  if (signed.datasetPrefix !== prefix) {
    throw new Error('The manifest is one of ' + signed.datasetPrefix + ', not of ' + prefix + '.');
  }
  const listed = new Map(signed.objects.map((object) => [object.key, object]));
  const present = await inspect(bucket, prefix);
  for (const { key, versionId, size, sha256 } of present) {
    const expected = listed.get(key);
    if (!expected) throw new Error('The object ' + key + ' is not in the manifest.');
    if (expected.versionId !== versionId || expected.size !== size || expected.sha256 !== sha256) {
      throw new Error('The object ' + key + ' is not the one in the manifest.');
    }
    listed.delete(key);
  }
  for (const key of listed.keys()) throw new Error('The object ' + key + ' of the manifest is missing.');
  // The next steps read by what is returned here, and by nothing that was asked for.
  const manifestSha256 = createHash('sha256').update(manifest).digest('hex');
  return { datasetPrefix: prefix, manifestKey, manifestSha256, objects: present.length };
};
`;
