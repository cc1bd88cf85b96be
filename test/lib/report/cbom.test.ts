import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { cbom } from '../../../lib/report/cbom';
import { inventoryOf } from './cryptography-fixture';
import { factsWith, PLAIN, RUN, reportWith } from './fixture';

/** The schemas of CycloneDX, as its own library ships them. */
const SCHEMAS = join(dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')), 'res/schema');

function schema(name: string): object {
  return JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8'));
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat('iri-reference', true);
ajv.addFormat('idn-email', true);
ajv.addSchema(schema('spdx.SNAPSHOT.schema.json'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
ajv.addSchema(schema('jsf-0.82.SNAPSHOT.schema.json'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json');
const validate = ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'));

interface Bill {
  readonly serialNumber: string;
  readonly components: readonly {
    'bom-ref': string;
    name: string;
    // biome-ignore lint/suspicious/noExplicitAny: the shape is the schema's
    cryptoProperties: any;
    properties: readonly { name: string; value: string }[];
  }[];
  readonly services: readonly { 'bom-ref': string; name: string; group: string }[];
  readonly dependencies: readonly { ref: string; dependsOn: readonly string[] }[];
}

function rendered(name = 'Plain', more = {}): { text: string; bill: Bill } {
  const [file, ...others] = cbom(reportWith(PLAIN), factsWith(PLAIN, { cryptography: inventoryOf(name), ...more }));
  expect(others).toEqual([]);
  expect(file!.name).toBe('cryptography.cdx.json');
  const text = [...file!.pieces].join('');
  return { text, bill: JSON.parse(text) };
}

const algorithmOf = (bill: Bill, name: string) => {
  const component = bill.components.find((one) => one.name === name)!;
  const ref = component.cryptoProperties.relatedCryptoMaterialProperties.algorithmRef;
  return bill.components.find((one) => one['bom-ref'] === ref)?.cryptoProperties.algorithmProperties;
};

describe('cryptography.cdx.json', () => {
  test.each([
    ['plain names', 'Plain', {}],
    ['hostile names', '</script>\u202E"\uD800', {}],
    ['no run facts', 'Plain', { run: undefined }],
    ['no inventory', 'Plain', { cryptography: undefined }],
  ])('is valid by the schema of CycloneDX 1.6, with %s', (_, name, more) => {
    const { bill } = rendered(name, more);
    validate(bill);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('the schema refuses what is no bill', () => {
    const { bill } = rendered();
    expect(validate({ ...bill, bomFormat: 'SPDX' })).toBe(false);
    const [component, ...components] = bill.components;
    const wrong = { ...component, cryptoProperties: { assetType: 'secret' } };
    expect(validate({ ...bill, components: [wrong, ...components] })).toBe(false);
  });

  test('says which algorithm a key is for, and whether it resists a quantum computer', () => {
    const { bill } = rendered();
    expect(algorithmOf(bill, 'alias/Plain')).toMatchObject({
      primitive: 'ae',
      parameterSetIdentifier: '256',
      mode: 'gcm',
      nistQuantumSecurityLevel: 5,
    });
    expect(algorithmOf(bill, 'Plain1')).toMatchObject({ primitive: 'signature', nistQuantumSecurityLevel: 0 });
    expect(algorithmOf(bill, 'Plain2')).toMatchObject({ primitive: 'signature', nistQuantumSecurityLevel: 3 });
    expect(algorithmOf(bill, 'Plain3')).toMatchObject({ primitive: 'mac' });
    expect(algorithmOf(bill, 'Plain4')).toBeUndefined();
    expect(algorithmOf(bill, 'Plain5')).toMatchObject({ primitive: 'key-agree', curve: 'P-384' });
  });

  test('every reference leads somewhere, and none is given twice', () => {
    const { bill } = rendered();
    const refs = [
      'templates',
      ...bill.components.map((one) => one['bom-ref']),
      ...bill.services.map((one) => one['bom-ref']),
    ];
    expect(new Set(refs).size).toBe(refs.length);
    const named = [
      ...bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]),
      ...bill.components.flatMap(({ cryptoProperties }) => [
        cryptoProperties.relatedCryptoMaterialProperties?.algorithmRef ?? [],
        cryptoProperties.certificateProperties?.subjectPublicKeyRef ?? [],
      ]),
    ].flat();
    expect(named.filter((ref) => !refs.includes(ref))).toEqual([]);
  });

  test('resources depend on their keys and TLS policies', () => {
    const { bill } = rendered();
    const of = (name: string) => {
      const { 'bom-ref': ref } = bill.services.find((service) => service.name === name)!;
      const { dependsOn } = bill.dependencies.find((dependency) => dependency.ref === ref)!;
      return dependsOn.map((one) => bill.components.find((component) => component['bom-ref'] === one)!.name);
    };
    expect(of('PlainOwn')).toEqual(['alias/Plain']);
    expect(of('PlainGiven')).toEqual(['parameter PlainKey']);
    expect(of('PlainManaged')).toEqual(['alias/aws/s3']);
    expect(of('PlainDefault')).toEqual([]);
    expect(of('PlainListener')).toEqual(['ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09']);
    expect(of('PlainOld')).toEqual(['ELBSecurityPolicy-2016-08']);
  });

  test('has no time and no chance: the same input gives the same bytes, and another input another serial number', () => {
    const one = rendered('Plain', { run: undefined });
    expect(rendered('Plain', { run: undefined }).text).toBe(one.text);
    expect(one.text).not.toContain(RUN.time);
    expect(one.bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(rendered('Other', { run: undefined }).bill.serialNumber).not.toBe(one.bill.serialNumber);
  });
});
