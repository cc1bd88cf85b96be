import { INVENTORY_SOURCE } from '../../../constructs/data/inventory-source';
import { SIGNER_SOURCE } from '../../../constructs/data/signer-source';
import { VERIFIER_SOURCE } from '../../../constructs/data/verifier-source';
import { type DeployedData, deployStandard } from './data-fixture';

const MANIFEST = 'manifests/claims/r1.json';
const FOLDER = 'datasets/claims/revision=r1';
const TRAINING = { manifestKey: MANIFEST, datasetPrefix: FOLDER };

/** A dataset of two objects that was promoted as revision r1. */
async function promoted(): Promise<DeployedData> {
  const data = deployStandard();
  data.account.place(data.landing, 'claims/may/a.parquet', 'PAR1 data of a');
  data.account.place(data.landing, 'claims/may/b.parquet', 'PAR1 data of b');
  data.approve();
  const { error } = await data.promote();
  expect(error).toBeUndefined();
  return data;
}

test.each([
  ['inventory', INVENTORY_SOURCE],
  ['signer', SIGNER_SOURCE],
  ['verifier', VERIFIER_SOURCE],
])('the source of the %s fits into a template', (_name, source) => {
  expect(source.length).toBeLessThanOrEqual(4096);
});

describe('the verifier, which training runs first', () => {
  test('accepts what was signed, with or without a slash at the end', async () => {
    const data = await promoted();

    expect(await data.verify(TRAINING)).toMatchObject({ objects: 2 });
    expect(await data.verify({ ...TRAINING, datasetPrefix: `${FOLDER}/` })).toMatchObject({
      objects: 2,
      datasetPrefix: FOLDER,
      manifestKey: TRAINING.manifestKey,
    });
  });

  test.each<[string, (data: DeployedData) => void, RegExp]>([
    [
      'an object that was replaced',
      (data) => data.account.place(data.curated, `${FOLDER}/a.parquet`, 'poisoned'),
      /is not the one in the manifest/,
    ],
    [
      'an object that was replaced by one of the same content, which nobody approved',
      (data) => data.account.place(data.curated, `${FOLDER}/a.parquet`, 'PAR1 data of a'),
      /is not the one in the manifest/,
    ],
    [
      'an object that was added',
      (data) => data.account.place(data.curated, `${FOLDER}/c.parquet`, 'poison'),
      /is not in the manifest/,
    ],
    [
      'an object in a folder that an input of SageMaker would read too',
      (data) => data.account.place(data.curated, 'datasets/claims/revision=r10/c.parquet', 'poison'),
      /is not in the manifest/,
    ],
    [
      'an object that was removed, or erased',
      (data) => data.account.remove(data.curated, `${FOLDER}/a.parquet`),
      /of the manifest is missing/,
    ],
    [
      'a manifest that was changed',
      (data) =>
        data.account.place(data.curated, MANIFEST, data.account.body(data.curated, MANIFEST)!.replace('"r1"', '"r2"')),
      /KMSInvalidSignature/,
    ],
    [
      'a signature of another manifest',
      (data) => data.account.place(data.curated, `${MANIFEST}.sig`, Buffer.from('other').toString('base64')),
      /KMSInvalidSignature/,
    ],
    ['a manifest without a signature', (data) => data.account.remove(data.curated, `${MANIFEST}.sig`), /NoSuchKey/],
    [
      'an object uploaded in parts, which has no hash of the whole',
      (data) => data.account.place(data.curated, `${FOLDER}/a.parquet`, 'PAR1 data of a', { multipart: true }),
      /no SHA-256 of the whole/,
    ],
  ])('refuses %s', async (_what, attack, message) => {
    const data = await promoted();
    attack(data);

    await expect(data.verify(TRAINING)).rejects.toThrow(message);
  });

  test('refuses the manifest of another revision', async () => {
    const data = await promoted();
    await data.promote('may', 'r2');

    await expect(data.verify({ ...TRAINING, datasetPrefix: 'datasets/claims/revision=r2' })).rejects.toThrow(
      /The manifest is one of datasets\/claims\/revision=r1/,
    );
  });

  test('refuses another bucket', async () => {
    const data = await promoted();

    await expect(data.verify({ ...TRAINING, bucket: data.quarantine })).rejects.toThrow(/is not the curated one/);
  });

  test('refuses an empty dataset', async () => {
    const data = await promoted();
    for (const key of data.account.list(data.curated, FOLDER)) data.account.remove(data.curated, key);

    await expect(data.verify(TRAINING)).rejects.toThrow(/No object lies under/);
  });
});

describe('the signing function, called by somebody who should not', () => {
  const event = { dataset: 'claims', revision: 'r1', checks: { quality: { score: 1 } } };
  const APPROVAL = 'approvals/claims/r1.json';

  test('signs nothing that was not approved', async () => {
    const data = deployStandard();
    data.account.place(data.curated, `${FOLDER}/a.parquet`, 'poison');

    await expect(data.sign(event)).rejects.toThrow(/NoSuchKey/);
  });

  test.each<[string, string, RegExp]>([
    ['was rejected', '{"decision":"rejected"}', /does not approve/],
    ['is other than what was approved', '{"decision":"approved","contentSha256":"00"}', /approves other content/],
    ['has a record that approves nothing in particular', '{"decision":"approved"}', /approves other content/],
    ['has a record that is no JSON', 'yes', /JSON/],
  ])('signs nothing that %s', async (_what, record, message) => {
    const data = deployStandard();
    data.account.place(data.curated, `${FOLDER}/a.parquet`, 'poison');
    data.account.place(data.curated, APPROVAL, record);

    await expect(data.sign(event)).rejects.toThrow(message);
    expect(data.account.list(data.curated, 'manifests/')).toEqual([]);
  });

  test('does not sign a second time', async () => {
    const data = await promoted();

    await expect(data.sign(event)).rejects.toThrow(/PreconditionFailed/);
  });

  test.each([
    ['../payments', 'r1'],
    ['claims', 'r1/../../payments'],
    ['', 'r1'],
  ])('does not reach elsewhere by the names %j and %j', async (dataset, revision) => {
    await expect(deployStandard().sign({ ...event, dataset, revision })).rejects.toThrow(/Not a name/);
  });
});
