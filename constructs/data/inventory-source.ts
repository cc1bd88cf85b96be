import { INSPECTION_SOURCE, REVISION_SOURCE } from './inspection-source';

/**
 * Formats of which we say that Macie looked at them, by file name extension: text, Avro and Parquet.
 *
 * Macie opens more, and is not taken at its word there, because no API tells what a job skipped. An archive, a document or
 * a mail can hold images, or a password, or more than it extracts, and leaves no trace in the findings. The formats here
 * hold no files, and what Macie takes of them (20 GB of text, 8 GB of the others) is more than the 5 GiB of an object here.
 *
 * @see https://docs.aws.amazon.com/macie/latest/user/discovery-supported-storage.html
 * @see https://docs.aws.amazon.com/macie/latest/user/macie-quotas.html
 */
export const INSPECTED_BY_MACIE = ['avro', 'csv', 'htm', 'html', 'json', 'jsonl', 'parquet', 'tsv', 'txt', 'xml'];

/**
 * Source of the function that lists what a revision in quarantine holds; see `INSPECTION_SOURCE`.
 *
 * It counts what Macie cannot have looked at: other formats, and files that begin otherwise than their name says, such as
 * an image called `a.csv`. Avro and Parquet begin with a mark of their own; text has no zero byte.
 */
export const INVENTORY_SOURCE = `${INSPECTION_SOURCE}${REVISION_SOURCE}const INSPECTED = new Set(${JSON.stringify(INSPECTED_BY_MACIE.join(' '))}.split(' '));
const MARKS = { avro: 'Obj\\x01', parquet: 'PAR1' };

async function inspectable({ key: Key, size }) {
  const format = Key.split('.').pop().toLowerCase();
  if (!INSPECTED.has(format)) return false;
  if (size === 0) return true;
  const Bucket = process.env.QUARANTINE;
  const { Body } = await s3.send(new S3.GetObjectCommand({ Bucket, Key, Range: 'bytes=0-1023' }));
  const start = Buffer.from(await Body.transformToByteArray());
  return format in MARKS ? start.toString('latin1').startsWith(MARKS[format]) : !start.includes(0);
}

exports.handler = async ({ dataset, revision }) => {
  requireNames(dataset, revision);
  const prefix = folder(dataset, revision);
  let notInspectable = 0;
  const objects = await inspect(process.env.QUARANTINE, prefix, async (object) => {
    if (!(await inspectable(object))) notInspectable += 1;
  });
  const summary = {
    contentSha256: contentHash(objects, prefix),
    objects: objects.length,
    bytes: objects.reduce((sum, { size }) => sum + size, 0),
    notInspectable,
    inventoryKey: 'inventories/' + dataset + '/' + revision + '.json',
  };
  await s3.send(
    new S3.PutObjectCommand({
      Bucket: process.env.CURATED,
      Key: summary.inventoryKey,
      Body: JSON.stringify({ dataset, revision, ...summary, list: objects }),
      ContentType: 'application/json',
      ChecksumAlgorithm: 'SHA256',
    }),
  );
  return summary;
};
`;
