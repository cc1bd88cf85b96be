import { INSPECTION_SOURCE, REVISION_SOURCE } from './inspection-source';

/**
 * Formats that Macie opens, by file name extension. Everything else it passes over in silence, which is no result.
 *
 * Source: https://docs.aws.amazon.com/macie/latest/user/discovery-supported-storage.html
 */
export const INSPECTED_BY_MACIE = [
  'avro',
  'csv',
  'doc',
  'docx',
  'eml',
  'gz',
  'gzip',
  'htm',
  'html',
  'json',
  'jsonl',
  'parquet',
  'pdf',
  'tar',
  'tsv',
  'txt',
  'xls',
  'xlsx',
  'xml',
  'zip',
];

/** Source of the function that lists what a revision in quarantine holds; see `INSPECTION_SOURCE`. */
export const INVENTORY_SOURCE = `${INSPECTION_SOURCE}${REVISION_SOURCE}const INSPECTED = new Set(${JSON.stringify(INSPECTED_BY_MACIE.join(' '))}.split(' '));

exports.handler = async ({ dataset, revision }) => {
  requireNames(dataset, revision);
  const prefix = folder(dataset, revision);
  const objects = await inspect(process.env.QUARANTINE, prefix);
  const summary = {
    contentSha256: contentHash(objects, prefix),
    objects: objects.length,
    bytes: objects.reduce((sum, { size }) => sum + size, 0),
    notInspectable: objects.filter(({ key }) => !INSPECTED.has(key.split('.').pop().toLowerCase())).length,
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
